package dev.parley.domain.model.message;

import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.user.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a message addresses without naming them: everybody in the conversation, or, as members, those who were there or in
 * the mentioned groups when they were mentioned.
 */
public record WideMentions(Set<WideMention> kinds, Set<UserGroupId> groups, Set<UserId> members) {
    public static final WideMentions NONE = new WideMentions(Set.of(), Set.of(), Set.of());

    public WideMentions {
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
        members = Set.copyOf(members);
    }

    public boolean addressEverybody() {
        return kinds.stream().anyMatch(WideMention::addressesEverybody);
    }

    /** Whoever is named as well is not addressed as a member of a group. */
    WideMentions without(Collection<UserId> named) {
        Set<UserId> others =
                members.stream().filter(member -> !named.contains(member)).collect(Collectors.toUnmodifiableSet());
        return new WideMentions(kinds, groups, others);
    }
}
