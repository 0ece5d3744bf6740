package dev.parley.domain.usecase.people;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.Username;
import java.util.Optional;

/**
 * Make an account for a person. Without a display name the username is shown. With an invite's code it is accepted in the
 * same step.
 */
public record RegisterUser(
        Username username,
        Email email,
        Password password,
        Optional<DisplayName> displayName,
        Optional<Token> inviteCode) {

    public RegisterUser {
        displayName.ifPresent(name -> Require.line("displayName", name.value()));
    }

    public RegisterUser(Username username, Email email, Password password, Optional<DisplayName> displayName) {
        this(username, email, password, displayName, Optional.empty());
    }

    public RegisterUser invitedBy(Token code) {
        return new RegisterUser(username, email, password, displayName, Optional.of(code));
    }
}
