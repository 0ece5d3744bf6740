package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.notification.NotificationPreferences;
import dev.parley.domain.model.notification.Recipient;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryNotificationPreferences implements NotificationPreferences {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryNotificationPreferences(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public NotificationPreference of(ConversationId conversation, UserId user) {
        return participations
                .find(conversation, user)
                .map(Participation::preference)
                .orElse(NotificationPreference.USUAL);
    }

    @Override
    public boolean put(ConversationId conversation, UserId user, NotificationPreference preference) {
        transaction.write();
        Optional<Participation> present = participations.find(conversation, user);
        present.ifPresent(participation -> participations.store(participation.preferring(preference)));
        return present.isPresent();
    }

    @Override
    public Optional<NotificationLevel> inWorkspace(WorkspaceId workspace, UserId user) {
        State state = transaction.read();
        return state.members
                .find(workspace, user)
                .filter(Membership::isPresent)
                .flatMap(present -> state.workspaceLevels.find(workspace, user));
    }

    @Override
    public boolean putInWorkspace(WorkspaceId workspace, UserId user, Optional<NotificationLevel> level) {
        State state = transaction.write();
        boolean isPresent = state.members
                .find(workspace, user)
                .filter(Membership::isPresent)
                .isPresent();
        if (isPresent) {
            state.workspaceLevels = level.map(chosen -> state.workspaceLevels.with(workspace, user, chosen))
                    .orElseGet(() -> state.workspaceLevels.without(workspace, user));
        }
        return isPresent;
    }

    @Override
    public Set<ConversationId> muted(WorkspaceId workspace, UserId user, Instant now) {
        State state = transaction.read();
        return state.conversationsOf
                .values(user)
                .filter(conversation -> OpenConversations.workspace(state, conversation)
                        .filter(workspace::equals)
                        .isPresent())
                .filter(conversation -> of(conversation, user).isMutedAt(now))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Recipient> recipients(ConversationId conversation, Addressed whom, Optional<UserId> after, int limit) {
        State state = transaction.read();
        return state.participants
                .row(conversation)
                .after(after)
                .filter(Participation::isPresent)
                .filter(place -> OpenConversations.hasMember(
                        state, conversation, place.member().user()))
                .map(place -> recipient(state, place))
                .filter(recipient -> whom.includes(recipient.user()) || wantsEverything(recipient))
                .limit(limit)
                .toList();
    }

    private Recipient recipient(State state, Participation place) {
        UserId user = place.member().user();
        return new Recipient(
                user,
                place.member().joinedAt(),
                place.readUpTo(),
                place.preference(),
                OpenConversations.workspace(state, place.member().conversation())
                        .flatMap(workspace -> inWorkspace(workspace, user)));
    }

    private static boolean wantsEverything(Recipient recipient) {
        return recipient.preference().level().or(recipient::inWorkspace).equals(Optional.of(NotificationLevel.ALL));
    }
}
