package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is to go for good goes, all of it and nothing else. */
public interface ErasuresContract extends AdapterContract {
    @Test
    default void a_person_stays_on_the_list_until_all_is_done() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        UserId ben = world.newPerson();

        for (UserId user : List.of(ben, ada, ada)) {
            world.change(stored -> stored.erasures().ask(user, world.now()));
        }

        assertThat(world.list(stored -> stored.erasures().pending(Optional.empty(), 100_000)))
                .containsSubsequence(ada, ben);
        assertThat(world.list(stored -> stored.erasures().pending(Optional.of(ada), 1)))
                .containsExactly(ben);
        world.change(stored -> stored.erasures().done(ben));
        world.change(stored -> stored.erasures().done(ben));
        assertThat(world.list(stored -> stored.erasures().pending(Optional.empty(), 100_000)))
                .contains(ada)
                .doesNotContain(ben);
    }

    @InEveryConversation
    default void a_workspace_that_was_deleted_long_ago_and_is_not_held_is_to_go(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant at = talk.world.now();
        assertThat(gone(talk.world, at.plusSeconds(1))).doesNotContain(talk.workspace);

        delete(talk, at);

        assertThat(gone(talk.world, at)).doesNotContain(talk.workspace);
        assertThat(gone(talk.world, at.plusNanos(1_000))).contains(talk.workspace);
        talk.world.change(stored -> stored.workspaces().hold(talk.workspace, true));
        assertThat(gone(talk.world, at.plusSeconds(1))).doesNotContain(talk.workspace);
    }

    @Test
    default void a_held_channel_keeps_its_workspace() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        delete(talk, talk.world.now());

        talk.world.change(stored -> stored.channels().hold((ChannelId) talk.id, true));

        assertThat(gone(talk.world, talk.world.now().plusSeconds(1))).doesNotContain(talk.workspace);
    }

    @InEveryConversation
    default void a_workspace_is_emptied_in_parts_and_taken_away_with_all_that_was_in_it(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        Message kept = other.post(other.ada, "kept");
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.post(talk.ben, "reply", draft -> draft.replyingTo(root.id(), false));
        ImportSource source = new ImportSource(talk.world.newName("export"));
        talk.world.change(stored -> {
            stored.feed().append(List.of(Event.of(EventKind.MESSAGE_POSTED, talk.ada, root, talk.world.now())));
            stored.memberships().join(new WorkspaceMember(talk.workspace, talk.ada, Role.OWNER, talk.world.now()));
            stored.imports().begin(source, talk.workspace);
        });
        delete(talk, talk.world.now());

        assertThat(emptyInParts(talk)).isGreaterThanOrEqualTo(2);
        talk.world.change(stored -> stored.erasures().remove(talk.workspace));

        assertThat(talk.world.find(stored -> stored.workspaces().find(talk.workspace)))
                .isEmpty();
        assertThat(talk.world.find(stored -> stored.messages().find(root.id()))).isEmpty();
        assertThat(talk.world.find(stored -> stored.messages().find(reply.id())))
                .isEmpty();
        assertThat(talk.world.list(stored -> stored.memberships().of(talk.ada)))
                .extracting(WorkspaceMember::workspace)
                .doesNotContain(talk.workspace);
        assertThat(talk.world.list(stored -> stored.feed().read(talk.feed(), 0, 10)))
                .isEmpty();
        assertThat(talk.world.find(stored -> stored.imports().find(source))).isEmpty();
        assertThat(talk.world.list(stored -> stored.messages().by(talk.ada, root.id(), 10)))
                .isEmpty();
        assertThat(other.stored(kept)).isEqualTo(kept);
    }

    @InEveryConversation
    default void nothing_that_belonged_to_a_removed_workspace_is_found_any_more(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Belongings belongings = new Belongings(talk);
        assertThat(belongings.ofWorkspace()).hasSizeGreaterThanOrEqualTo(20);

        emptyInParts(talk);
        talk.world.change(stored -> stored.erasures().remove(talk.workspace));

        assertThat(belongings.ofWorkspace()).isEmpty();
    }

    @InEveryConversation
    default void nothing_that_is_a_persons_alone_is_left_when_the_person_is_forgotten(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Belongings belongings = new Belongings(talk);
        assertThat(belongings.ofBen()).hasSize(6);
        Set<String> others = belongings.ofWorkspace();

        talk.world.change(stored -> stored.erasures().forget(talk.ben, talk.world.now()));
        talk.world.change(stored -> stored.erasures().forget(talk.ada, talk.world.now()));

        assertThat(belongings.ofBen()).isEmpty();
        assertThat(belongings.ofWorkspace()).isEqualTo(others);
    }

    @Test
    default void those_who_cannot_log_in_and_were_nowhere_else_are_a_workspaces_strays() {
        World world = new World(transactions());
        WorkspaceId here = world.newWorkspace();
        WorkspaceId elsewhere = world.newWorkspace();
        UserId person = world.newMember(here, Role.MEMBER);
        User bot = world.samples.bot(world.newName("bot"));
        User guest = world.samples.bot(world.newName("guest"));
        User gone = world.samples.bot(world.newName("gone"));
        world.change(stored -> {
            for (User user : List.of(bot, guest, gone)) {
                stored.users().add(user, Optional.empty());
                stored.memberships().join(new WorkspaceMember(here, user.id(), Role.GUEST, world.now()));
            }
            stored.memberships().join(new WorkspaceMember(elsewhere, guest.id(), Role.GUEST, world.now()));
            stored.memberships().leave(elsewhere, guest.id(), world.now());
            stored.memberships().leave(here, bot.id(), world.now());
            stored.users().update(gone.anonymised(world.now()));
        });

        assertThat(world.list(stored -> stored.erasures().strays(here, 10)))
                .containsExactly(bot.id())
                .doesNotContain(person);
        assertThat(world.list(stored -> stored.erasures().strays(here, 0))).isEmpty();
    }

    private static int emptyInParts(Conversation talk) {
        int parts = 0;
        while (talk.world.write(stored -> stored.erasures().empty(talk.workspace, 1)) > 0) {
            parts++;
        }
        return parts;
    }

    private static void delete(Conversation talk, Instant at) {
        talk.world.change(stored -> stored.softDeletions()
                .delete(new Deletable.OfWorkspace(talk.workspace), new Deletion(at, Optional.empty())));
    }

    private static List<WorkspaceId> gone(World world, Instant deletedBefore) {
        return world.list(stored -> stored.erasures().workspaces(deletedBefore, 100_000));
    }
}
