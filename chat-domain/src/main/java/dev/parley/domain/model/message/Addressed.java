package dev.parley.domain.model.message;

import dev.parley.domain.model.user.UserId;
import java.util.HashSet;
import java.util.Set;

/** Everybody whom a message addresses: by name or group, and whether also all others in the conversation. */
public record Addressed(Set<UserId> users, boolean everybody) {
    public static final Addressed NOBODY = new Addressed(Set.of(), false);

    public Addressed {
        users = Set.copyOf(users);
    }

    public boolean includes(UserId user) {
        return everybody || users.contains(user);
    }

    public Addressed and(Addressed others) {
        Set<UserId> all = new HashSet<>(users);
        all.addAll(others.users);
        return new Addressed(all, everybody || others.everybody);
    }

    /** Who is not among those who were addressed before. */
    public Addressed without(Addressed before) {
        Set<UserId> left = new HashSet<>(before.everybody ? Set.of() : users);
        left.removeAll(before.users);
        return new Addressed(left, everybody && !before.everybody);
    }
}
