package dev.parley.domain.usecase.people;

import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Username;
import java.util.Optional;

/** Make an account for a person. Without a display name the username is shown. */
public record RegisterUser(Username username, Email email, Password password, Optional<DisplayName> displayName) {}
