package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.usecase.importing.ImportedUser.Standing;
import java.util.Optional;

/** Somebody of the export who gets an account here. */
record Newcomer(
        UserId id,
        ExternalId external,
        Optional<ExternalId> otherId,
        UserKind kind,
        Role role,
        String name,
        String displayName,
        Optional<String> email,
        boolean isDeactivated,
        boolean wasAdmin,
        boolean isListed) {

    static Newcomer listed(UserId id, ImportedUser user) {
        return new Newcomer(
                id,
                user.id(),
                user.otherId(),
                user.standing() == Standing.BOT ? UserKind.BOT : UserKind.IMPORTED,
                role(user.standing()),
                user.name(),
                user.displayName(),
                user.email(),
                user.isDeactivated(),
                user.standing() == Standing.ADMIN,
                true);
    }

    /** Nobody knows what such a one was in the team, so it gets the fewest rights. */
    static Newcomer unlisted(UserId id, ImportedAuthor author) {
        String name = author.name().orElse(author.id().value());
        return new Newcomer(
                id,
                author.id(),
                Optional.empty(),
                author.isBot() ? UserKind.BOT : UserKind.IMPORTED,
                Role.GUEST,
                name,
                name,
                Optional.empty(),
                false,
                false,
                false);
    }

    private static Role role(Standing standing) {
        return switch (standing) {
            case ADMIN, MEMBER -> Role.MEMBER;
            case GUEST, BOT -> Role.GUEST;
        };
    }
}
