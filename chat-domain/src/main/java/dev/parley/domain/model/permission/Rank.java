package dev.parley.domain.model.permission;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.membership.Role;

/** Who stands above whom. The presets' ranks are fixed; a custom role's lies strictly between guest and owner. */
public record Rank(int value) implements Comparable<Rank> {
    public static final Rank GUEST = new Rank(0);
    public static final Rank MEMBER = new Rank(100);
    public static final Rank ADMIN = new Rank(500);
    public static final Rank OWNER = new Rank(1000);

    public Rank {
        Require.that(value >= 0 && value <= 1000, "rank", "out_of_range", "rank is 0 to 1000");
    }

    public static Rank of(Role preset) {
        return switch (preset) {
            case OWNER -> OWNER;
            case ADMIN -> ADMIN;
            case MEMBER -> MEMBER;
            case GUEST -> GUEST;
        };
    }

    public boolean outranks(Rank other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Rank other) {
        return Integer.compare(value, other.value);
    }
}
