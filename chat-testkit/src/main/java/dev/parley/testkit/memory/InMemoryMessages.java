package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Messages;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

final class InMemoryMessages implements Messages {
    private final Transaction transaction;
    private final AtomicLong messageIds;

    InMemoryMessages(Transaction transaction, AtomicLong messageIds) {
        this.transaction = transaction;
        this.messageIds = messageIds;
    }

    @Override
    public List<Message> append(List<NewMessage> batch) {
        State state = transaction.write();
        if (batch.isEmpty()) {
            return List.of();
        }
        transaction.requireLock(FeedId.of(batch.get(0).conversation()));
        return new Appending(state, batch).store(messageIds);
    }

    @Override
    public void edit(Message edited, Revision replaced) {
        State state = transaction.write();
        Message before = References.message(state, edited.id());
        transaction.requireLock(FeedId.of(before.conversation()));
        Fault.unless(before.purgedAt().isEmpty() && edited.content().isPresent(), "what was purged stays empty");
        List<Revision> revisions =
                new ArrayList<>(transaction.read().revisions.find(edited.id()).orElse(List.of()));
        Fault.unless(
                revisions.stream().noneMatch(kept -> kept.version() == replaced.version()),
                "a version is replaced once");
        revisions.add(replaced);
        revisions.sort(Comparator.comparingInt(Revision::version));
        state.revisions = state.revisions.with(edited.id(), List.copyOf(revisions));
        StoredMessages.edit(state, before, edited);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return References.findMessage(transaction.read(), id);
    }

    @Override
    public List<Message> all(Collection<MessageId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Message> findByClientId(UserId author, ClientMessageId id) {
        return transaction.read().clientIds.find(author, id.value()).flatMap(this::find);
    }

    @Override
    public Optional<Instant> newest(ConversationId conversation) {
        return log(conversation).newest().map(Message::createdAt);
    }

    @Override
    public Optional<MessageId> head(ConversationId conversation) {
        return log(conversation).newest().map(Message::id);
    }

    @Override
    public List<Revision> revisions(MessageId id, int afterVersion, int limit) {
        return transaction.read().revisions.find(id).orElse(List.of()).stream()
                .filter(revision -> revision.version() > afterVersion)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<MessageView> view(MessageId id, UserId viewer) {
        return find(id).map(new Views(transaction.read(), viewer)::of);
    }

    @Override
    public MessagePage timeline(ConversationId conversation, UserId viewer, PageRequest request) {
        MessageLog log = log(conversation);
        Views views = new Views(transaction.read(), viewer);
        return new Window(log.shown(), log.visibility()).page(request, views::of);
    }

    @Override
    public List<Message> by(UserId author, MessageId after, int limit) {
        return transaction
                .read()
                .messagesBy
                .row(author)
                .after(after)
                .flatMap(id -> find(id).stream())
                .filter(message -> message.purgedAt().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Instant> instants(ConversationId conversation) {
        return log(conversation).all().values().map(Message::createdAt).toList();
    }

    @Override
    public Map<Instant, MessageId> rootsAt(ConversationId conversation, Collection<Instant> instants) {
        Set<Instant> wanted = Set.copyOf(instants);
        return log(conversation)
                .all()
                .values()
                .filter(message -> wanted.contains(message.createdAt()))
                .collect(Collectors.toUnmodifiableMap(Message::createdAt, Message::root));
    }

    private MessageLog log(ConversationId conversation) {
        return References.log(transaction.read(), conversation);
    }
}
