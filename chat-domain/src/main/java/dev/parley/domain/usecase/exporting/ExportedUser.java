package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.User;
import java.util.Optional;

/** Somebody who is in the workspace, or was: then without a role. */
public record ExportedUser(User user, Optional<Role> role) {}
