package dev.parley.testkit.memory;

import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserKind;
import java.util.Optional;

/** A user with the password's hash. A living person has one and an address; nobody else has a password. */
record Account(User user, Optional<PasswordHash> password) {
    Account {
        boolean livingPerson =
                user.kind() == UserKind.PERSON && user.deletedAt().isEmpty();
        Fault.unless(password.isPresent() == livingPerson, "a living person has a password, and nobody else");
        Fault.unless(!livingPerson || user.email().isPresent(), "a living person has an e-mail address");
    }

    boolean isDeleted() {
        return user.deletedAt().isPresent();
    }
}
