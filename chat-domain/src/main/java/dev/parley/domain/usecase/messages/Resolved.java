package dev.parley.domain.usecase.messages;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Content whose mentions name users and groups by id, and whom it mentions. */
record Resolved(Content content, Set<UserId> mentions, Set<WideMention> wide, Set<UserGroupId> groups) {
    /** Who was seen in this time counts as here. */
    private static final Duration HERE = Duration.ofMinutes(10);

    WideMentions wide(Repositories store, ConversationId where, Instant now) {
        Set<UserId> members = new HashSet<>(members(store, groups));
        if (wide.contains(WideMention.HERE)) {
            members.addAll(here(store, where, now));
        }
        return new WideMentions(wide, groups, members);
    }

    /**
     * After an edit: those who were here or in a group when it was mentioned first stay addressed whatever became of
     * them since, as long as it is mentioned; what is mentioned anew addresses those who are here or in it now.
     */
    WideMentions wide(Repositories store, Message before, Instant now) {
        Set<UserGroupId> added = new HashSet<>(groups);
        added.removeAll(before.wide().groups());
        boolean wasHere = before.wide().kinds().contains(WideMention.HERE);
        boolean isHere = wide.contains(WideMention.HERE);
        Set<UserId> members = new HashSet<>(before.wide().members());
        if (!groups.containsAll(before.wide().groups()) || (wasHere && !isHere)) {
            Set<UserGroupId> kept = new HashSet<>(groups);
            kept.removeAll(added);
            Set<UserId> present = new HashSet<>(members(store, kept));
            present.addAll(isHere && wasHere ? here(store, before.conversation(), now) : Set.of());
            members.retainAll(present);
        }
        members.addAll(members(store, added));
        members.addAll(isHere && !wasHere ? here(store, before.conversation(), now) : Set.of());
        return new WideMentions(wide, groups, members);
    }

    private static Set<UserId> members(Repositories store, Set<UserGroupId> groups) {
        return groups.isEmpty() ? Set.of() : store.userGroups().members(groups);
    }

    private static Set<UserId> here(Repositories store, ConversationId where, Instant now) {
        return store.memberships().seenAfter(where, now.minus(HERE));
    }
}
