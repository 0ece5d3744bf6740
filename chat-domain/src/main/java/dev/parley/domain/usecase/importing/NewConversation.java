package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.importing.ImportedConversation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a channel or a direct message of an export's conversation. */
final class NewConversation {
    private static final int LONGEST_DESCRIPTION = 1000;

    private final ImportStep step;
    private final ImportJob job;
    private final ImportedConversation conversation;
    private Optional<Channel> channel = Optional.empty();

    NewConversation(ImportStep step, ImportJob job, ImportedConversation conversation) {
        this.step = step;
        this.job = job;
        this.conversation = conversation;
    }

    ConversationId add(Set<UserId> members, ImportedHistory history, boolean isDefault) {
        UUID id = ImportedIds.of(step.workspace(), conversation.id());
        Instant createdAt = createdAt(history);
        if (conversation.kind() == Kind.DIRECT && isDirectMessage(id, members, createdAt)) {
            return new DirectMessageChannelId(id);
        }
        Channel made = channel(new ChannelId(id), createdAt, isDefault);
        step.store().channels().add(made);
        tell(made, EventKind.CHANNEL_CREATED);
        channel = Optional.of(made);
        return made.id();
    }

    /** Only when the members are in it, whom it may be about. */
    void sayOtherwise() {
        channel.ifPresent(made -> new OverrideImport(step, made).all(conversation.overrides()));
    }

    /** After everything else, since an archived channel is read-only. */
    void archive() {
        if (!conversation.isArchived() || channel.isEmpty()) {
            return;
        }
        Channel open = channel.get();
        if (open.isDefault()) {
            changed("the default channel cannot be archived", conversation.name());
            return;
        }
        step.store().channels().update(open.archived(Optional.of(step.now())));
        tell(open, EventKind.CHANNEL_ARCHIVED);
    }

    private boolean isDirectMessage(UUID id, Set<UserId> members, Instant createdAt) {
        if (members.isEmpty() || members.size() > DirectMessageChannel.MOST_MEMBERS) {
            String reason = "not for 1 to " + DirectMessageChannel.MOST_MEMBERS + " people; became a private channel";
            changed(reason, conversation.name());
            return false;
        }
        DirectMessageChannel wanted =
                new DirectMessageChannel(new DirectMessageChannelId(id), step.workspace(), members, createdAt);
        if (!step.store().directMessageChannels().open(wanted).id().equals(wanted.id())) {
            changed("the same people have another one; became a private channel", conversation.name());
            return false;
        }
        if (members.contains(step.owner())) {
            step.tell(List.of(step.event(FeedId.of(step.owner()), EventKind.CONVERSATION_OPENED)
                    .in(wanted.id())));
        }
        return true;
    }

    private Channel channel(ChannelId id, Instant createdAt, boolean isDefault) {
        return new Channel(
                id,
                step.workspace(),
                name(isDefault),
                conversation.kind() != Kind.PUBLIC,
                isDefault,
                description(conversation.topic()),
                description(conversation.purpose()),
                false,
                conversation.creator().flatMap(step.people()::find),
                createdAt,
                Optional.empty(),
                Optional.empty());
    }

    private ChannelName name(boolean isDefault) {
        ChannelName chosen = isDefault
                ? ChannelName.GENERAL
                : Handles.CHANNELS.choose(conversation.name(), conversation.id(), this::isTaken);
        if (!chosen.value().equals(conversation.name())) {
            changed("got another name", conversation.name() + " is now #" + chosen);
        }
        return chosen;
    }

    private boolean isTaken(ChannelName name) {
        return !step.store()
                .channels()
                .findByNames(step.workspace(), List.of(name))
                .isEmpty();
    }

    private String description(ImportedText text) {
        String full = job.plain().of(text);
        String cut = CleanText.cut(full, LONGEST_DESCRIPTION);
        if (!cut.equals(full)) {
            changed("topic or purpose was too long and was cut", conversation.name());
        }
        return cut;
    }

    private Instant createdAt(ImportedHistory history) {
        return conversation
                .createdAt()
                .or(() -> history.messages().stream().map(ImportedMessage::at).min(Instant::compareTo))
                .filter(at -> at.isBefore(step.now()))
                .orElse(step.now());
    }

    private void tell(Channel made, EventKind kind) {
        List<Event> events = new ArrayList<>(List.of(step.event(made.id(), kind)));
        if (!made.isPrivate()) {
            events.add(step.event(FeedId.of(step.workspace()), kind).in(made.id()));
        }
        step.tell(events);
    }

    private void changed(String reason, String where) {
        step.ledger().changed(conversation.itemKind(), reason, where);
    }
}
