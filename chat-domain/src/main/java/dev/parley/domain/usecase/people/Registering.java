package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Environment;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.PasswordHasher;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import java.util.List;
import java.util.Optional;

/** How people get accounts. */
public final class Registering {
    private final Environment environment;
    private final PasswordHasher hasher;

    public Registering(Environment environment, PasswordHasher hasher) {
        this.environment = environment;
        this.hasher = hasher;
    }

    /** Refused with {@code username_taken} or {@code email_taken}. */
    public User register(RegisterUser command) {
        PasswordHash password = hasher.hash(command.password()); // slow: before the transaction
        User user = newUser(command);
        return environment.transactions().write(store -> {
            store.users().add(user, Optional.of(password));
            Event created = Event.of(FeedId.of(user.id()), EventKind.USER_CHANGED, user.id(), user.createdAt());
            store.feed().append(List.of(created.about(user.id())));
            return user;
        });
    }

    private User newUser(RegisterUser command) {
        DisplayName name = command.displayName()
                .orElseGet(() -> new DisplayName(command.username().value()));
        return new User(
                new UserId(environment.newId()),
                UserKind.PERSON,
                command.username(),
                Optional.of(command.email()),
                name,
                environment.now(),
                Optional.empty(),
                Optional.empty());
    }
}
