package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.testkit.contract.HandCount.Reader;
import dev.parley.testkit.contract.HandCount.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does the same to a store and to a count by hand, within one transaction, and compares them after each step. */
final class CountedTalk {
    final Conversation talk;
    final HandCount paper = new HandCount();
    private final Repositories stored;
    private final List<UserId> readers;
    private final List<String> steps = new ArrayList<>();

    /** Compared is what the readers find. */
    CountedTalk(Conversation talk, Repositories stored, UserId... readers) {
        this.talk = talk;
        this.stored = stored;
        this.readers = List.of(readers);
        talk.lock(stored);
    }

    MessageId post(UserId author, Optional<MessageId> root, boolean shown, Mentions mentions, UserId mentioned) {
        Message message = talk.post(stored, author, "said", draft -> {
            NewMessage mentioning = mentions.in(draft, mentioned);
            return root.map(of -> mentioning.replyingTo(of, shown)).orElse(mentioning);
        });
        MessageId id = message.id();
        boolean isShown = root.isEmpty() || shown;
        paper.messages.put(id, new Said(author, root.orElse(id), isShown, message.createdAt(), mentions, mentioned));
        tell(id);
        return done(
                author + " posts " + id + " in " + root + (shown ? " shown" : "") + ": " + mentions + " " + mentioned,
                id);
    }

    void edit(MessageId id, Mentions mentions, UserId mentioned) {
        Message before = message(id);
        Message edited = before.edited(
                new Content("edited"), mentions.named(mentioned), mentions.wide(mentioned), before.createdAt());
        Content content = before.content().orElseThrow();
        stored.messages()
                .edit(edited, new Revision(id, before.version(), content, before.addressed(), before.createdAt()));
        Said said = paper.said(id);
        said.mentions = mentions;
        said.mentioned = mentioned;
        tell(id);
        done("edit " + id + ": " + mentions + " " + mentioned, id);
    }

    /** By name, each of those whom it mentions and who were not told yet. */
    private void tell(MessageId id) {
        Said said = paper.said(id);
        for (UserId user : readers) {
            if (said.reaches(user) && !said.author.equals(user) && paper.reader(user).isPresent) {
                stored.notifications()
                        .add(List.of(new Notification(
                                new NotificationId(talk.world.newId()),
                                user,
                                NotificationKind.MENTION,
                                talk.id,
                                Optional.of(id),
                                said.author,
                                said.at,
                                Optional.empty())));
                paper.reader(user).told.putIfAbsent(id, false);
            }
        }
    }

    /** Also what is not deleted, as when its author goes. */
    void erase(MessageId id) {
        stored.softDeletions().erase(List.of(message(id)), new Deletion(talk.world.now(), Optional.empty()));
        Said said = paper.said(id);
        said.isDeleted = true;
        said.isPurged = true;
        done("erase " + id, id);
    }

    void delete(MessageId id) {
        stored.softDeletions()
                .delete(new Deletable.OfMessage(message(id)), new Deletion(talk.world.now(), Optional.empty()));
        paper.said(id).isDeleted = true;
        done("delete " + id, id);
    }

    void restore(MessageId id) {
        stored.softDeletions().restore(new Deletable.OfMessage(message(id)));
        Said said = paper.said(id);
        said.isDeleted = said.isPurged;
        done("restore " + id, id);
    }

    void purge(MessageId id) {
        stored.softDeletions().purge(List.of(message(id)), talk.world.now());
        Said said = paper.said(id);
        said.isPurged |= said.isDeleted;
        done("purge " + id, id);
    }

    void read(UserId user, MessageId id) {
        stored.readMarkers().advance(talk.id, user, id);
        Reader reader = paper.reader(user);
        if (reader.isPresent && id.compareTo(reader.readUpTo) > 0) {
            reader.readUpTo = id;
        }
        done(user + " reads up to " + id, id);
    }

    void markUnread(UserId user, MessageId id) {
        stored.readMarkers().rewind(talk.id, user, before(id));
        Reader reader = paper.reader(user);
        if (reader.isPresent && before(id).compareTo(reader.readUpTo) < 0) {
            reader.readUpTo = before(id);
        }
        done(user + " marks unread from " + id, id);
    }

    void readThread(UserId user, MessageId id) {
        MessageId root = paper.said(id).root;
        stored.followers().advance(message(root), user, id);
        if (follows(user, root)) {
            paper.reader(user).threads.merge(root, id, (was, now) -> now.compareTo(was) > 0 ? now : was);
        } else {
            stored.notifications().markThread(user, message(root), id);
            paper.reader(user).told.replaceAll((told, was) -> was || isReplyUpTo(told, root, id));
        }
        done(user + " reads the thread up to " + id, id);
    }

    void markThreadUnread(UserId user, MessageId id) {
        MessageId root = paper.said(id).root;
        stored.followers().rewind(message(root), user, before(id));
        if (follows(user, root)) {
            paper.reader(user).threads.merge(root, before(id), (was, now) -> now.compareTo(was) < 0 ? now : was);
        }
        done(user + " marks the thread unread from " + id, id);
    }

    private boolean isReplyUpTo(MessageId told, MessageId root, MessageId upTo) {
        return !told.equals(root) && paper.said(told).root.equals(root) && told.compareTo(upTo) <= 0;
    }

    void follow(UserId user, MessageId root) {
        stored.followers().follow(message(root), user, paper.head());
        Reader reader = paper.reader(user);
        if (reader.isPresent && !follows(user, root)) {
            reader.threads.put(root, paper.head());
            reader.stopped.remove(root);
        }
        done(user + " follows " + root, root);
    }

    void enlist(UserId user, MessageId root) {
        stored.followers().enlist(message(root), Set.of(user), root);
        Reader reader = paper.reader(user);
        if (reader.isPresent && !reader.stopped.contains(root)) {
            reader.threads.putIfAbsent(root, root);
        }
        done(user + " is drawn into " + root, root);
    }

    void unfollow(UserId user, MessageId root) {
        if (paper.reader(user).isPresent) {
            paper.reader(user).threads.putIfAbsent(root, MessageId.NONE);
        }
        stored.followers().unfollow(message(root), user, talk.world.now());
        if (paper.reader(user).isPresent) {
            paper.reader(user).stopped.add(root);
        }
        done(user + " stops following " + root, root);
    }

    void leave(UserId user) {
        stored.memberships().leave(talk.id, user, talk.world.now());
        paper.reader(user).isPresent = false;
        done(user + " leaves", user);
    }

    void join(UserId user) {
        talk.world.clock.advance(Duration.ofHours(1));
        stored.memberships().join(new ConversationMember(talk.id, user, talk.world.now()));
        Reader reader = paper.reader(user);
        if (!reader.isPresent) {
            reader.isPresent = true;
            reader.cameAt = talk.world.now();
            reader.readUpTo = paper.head();
            reader.threads.replaceAll((root, was) -> paper.head());
        }
        done(user + " joins", user);
    }

    /** Whoever has seen everything has no badge, whatever happened before. */
    void readEverything(UserId user) {
        stored.readMarkers().advance(talk.id, user, paper.head());
        for (MessageId root : paper.reader(user).threads.keySet()) {
            stored.followers().advance(message(root), user, paper.head());
        }
        paper.messages.values().stream()
                .map(said -> said.root)
                .distinct()
                .forEach(root -> stored.notifications().markThread(user, message(root), paper.head()));
        Backlog left = unread(user);
        assertThat(left.conversations())
                .as("after %s", steps)
                .allMatch(unread -> unread.messages() == 0 && unread.mentions() == 0);
        assertThat(left.threads()).as("after %s", steps).isEmpty();
        assertThat(stored.notifications().countUnread(user, Set.of()))
                .as("after %s", steps)
                .isZero();
    }

    private boolean follows(UserId user, MessageId root) {
        Reader reader = paper.reader(user);
        return reader.isPresent && reader.threads.containsKey(root) && !reader.stopped.contains(root);
    }

    private <T> T done(String step, T result) {
        steps.add(step);
        for (UserId user : readers) {
            assertThat(unread(user)).as("%s after %s", user, steps).isEqualTo(paper.unread(talk, user));
            assertThat(stored.notifications().countUnread(user, Set.of()))
                    .as("notifications of %s after %s", user, steps)
                    .isEqualTo(paper.notifications(user));
        }
        return result;
    }

    private Backlog unread(UserId user) {
        return stored.readMarkers().unread(talk.workspace, user, Visibility.usual(false));
    }

    private Message message(MessageId id) {
        return stored.messages().find(id).orElseThrow();
    }

    private static MessageId before(MessageId id) {
        return new MessageId(id.value() - 1);
    }
}
