package dev.parley.testkit.contract;

import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whom a message mentions, in each of the ways in which that can be. */
enum Mentions {
    NOBODY,
    BY_NAME,
    IN_A_GROUP,
    BY_NAME_AND_IN_A_GROUP,
    IN_THE_CHANNEL,
    AMONG_EVERYONE,
    HERE,
    OTHERS_HERE;

    static final List<Mentions> ALL = List.of(values());

    private static final Set<UserGroupId> A_GROUP = Set.of(new UserGroupId(new UUID(7, 7)));

    Set<UserId> named(UserId user) {
        return this == BY_NAME || this == BY_NAME_AND_IN_A_GROUP ? Set.of(user) : Set.of();
    }

    WideMentions wide(UserId user) {
        return switch (this) {
            case NOBODY, BY_NAME -> WideMentions.NONE;
            case IN_A_GROUP, BY_NAME_AND_IN_A_GROUP -> new WideMentions(Set.of(), A_GROUP, Set.of(user));
            case IN_THE_CHANNEL -> new WideMentions(Set.of(WideMention.CHANNEL), Set.of(), Set.of());
            case AMONG_EVERYONE -> new WideMentions(Set.of(WideMention.EVERYONE), Set.of(), Set.of());
            case HERE -> new WideMentions(Set.of(WideMention.HERE), Set.of(), Set.of(user));
            case OTHERS_HERE -> new WideMentions(Set.of(WideMention.HERE), Set.of(), Set.of());
        };
    }

    NewMessage in(NewMessage draft, UserId user) {
        return draft.mentioning(named(user), wide(user));
    }

    /** Whether somebody is mentioned when this is about the user. */
    boolean reaches(UserId user, UserId somebody) {
        return switch (this) {
            case NOBODY, OTHERS_HERE -> false;
            case BY_NAME, IN_A_GROUP, BY_NAME_AND_IN_A_GROUP, HERE -> somebody.equals(user);
            case IN_THE_CHANNEL, AMONG_EVERYONE -> true;
        };
    }

    /** Another one, and after some times this again. */
    Mentions next() {
        return ALL.get((ALL.indexOf(this) + 3) % ALL.size());
    }
}
