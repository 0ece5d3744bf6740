package dev.parley.persistence.jooq;

import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.user.UserId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a message addresses, in one array, so that one index finds all of a member's unread mentions: those who are named,
 * the members of groups, and for each kind of wide mention an id that is nobody's.
 */
final class MentionArrays {
    private MentionArrays() {}

    static UUID[] of(Message message) {
        Set<UserId> users = new HashSet<>(message.mentions());
        users.addAll(message.wide().members());
        return Stream.concat(
                        users.stream().map(UserId::value),
                        message.wide().kinds().stream().map(MentionArrays::everybody))
                .sorted(UuidOrder.ASCENDING)
                .toArray(UUID[]::new);
    }

    static UUID[] of(Addressed addressed) {
        return Stream.concat(
                        addressed.users().stream().map(UserId::value),
                        addressed.everybody() ? Stream.of(everybody(WideMention.EVERYONE)) : Stream.of())
                .sorted(UuidOrder.ASCENDING)
                .toArray(UUID[]::new);
    }

    /** What the array of a message that addresses the user has at least one of. */
    static UUID[] addressing(UserId user) {
        return Stream.concat(
                        Stream.of(user.value()),
                        Arrays.stream(WideMention.values())
                                .filter(WideMention::addressesEverybody)
                                .map(MentionArrays::everybody))
                .toArray(UUID[]::new);
    }

    static Addressed addressed(UUID... array) {
        return new Addressed(named(array, Set.of()), kinds(array).stream().anyMatch(WideMention::addressesEverybody));
    }

    static Set<WideMention> kinds(UUID... array) {
        Set<UUID> all = Set.of(array);
        return Arrays.stream(WideMention.values())
                .filter(kind -> all.contains(everybody(kind)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WideMention.class)));
    }

    /** The users in the array but for some. */
    static Set<UserId> named(UUID[] array, Collection<UserId> others) {
        Set<UserId> named = users(array);
        Arrays.stream(WideMention.values())
                .map(MentionArrays::everybody)
                .map(UserId::new)
                .forEach(named::remove);
        named.removeAll(others);
        return named;
    }

    static Set<UserId> users(UUID... ids) {
        return Arrays.stream(ids).map(UserId::new).collect(Collectors.toCollection(HashSet::new));
    }

    static UUID[] ids(Collection<UserId> users) {
        return users.stream().map(UserId::value).sorted(UuidOrder.ASCENDING).toArray(UUID[]::new);
    }

    private static UUID everybody(WideMention kind) {
        long stored = switch (kind) {
            case HERE -> 1;
            case CHANNEL -> 2;
            case EVERYONE -> 3;
        };
        return new UUID(0, stored);
    }
}
