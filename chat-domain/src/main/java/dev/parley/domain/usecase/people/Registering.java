package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.PasswordHasher;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.usecase.invites.Acceptance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How people get accounts. */
public final class Registering {
    private final Environment environment;
    private final PasswordHasher hasher;
    private final Registration registration;

    public Registering(Environment environment, PasswordHasher hasher, Registration registration) {
        this.environment = environment;
        this.hasher = hasher;
        this.registration = registration;
    }

    /**
     * Refused with {@code username_taken} or {@code email_taken}, with {@code registration_closed} or
     * {@code invite_required} as the server is set up, and as accepting an invite is refused. Nothing is kept then: no
     * account, and no use of the invite.
     */
    public User register(RegisterUser command) {
        requireWelcome(command);
        return make(command, Actor::of);
    }

    /** However others may register. */
    public User registerAsOperator(RegisterUser command) {
        return make(command, Actor::operatorAs);
    }

    private void requireWelcome(RegisterUser command) {
        switch (registration) {
            case OPEN -> {}
            case INVITE -> {
                if (command.inviteCode().isEmpty()) {
                    throw new NotAllowed("invite_required", "An account needs an invite here.");
                }
            }
            case CLOSED -> throw new NotAllowed("registration_closed", "Accounts are made by the operator here.");
        }
    }

    private User make(RegisterUser command, Function<UserId, Actor> by) {
        command.inviteCode().ifPresent(code -> requireOffered(code, command.email()));
        PasswordHash password = hasher.hash(command.password()); // slow: before the transaction
        User user = newUser(command);
        return environment.write(by.apply(user.id()), access -> {
            access.store().users().add(user, Optional.of(password));
            command.inviteCode().ifPresent(code -> Acceptance.accept(access, code, user.createdAt()));
            Event created = Event.of(FeedId.of(user.id()), EventKind.USER_CHANGED, user.id(), user.createdAt());
            access.tell(List.of(created.about(user.id())));
            access.record(Deed.of(AuditAction.ACCOUNT_REGISTERED).about(user.id()));
            return user;
        });
    }

    /** Before the hashing, so that nobody without an invite can have it done, nor find out which names are taken. */
    private void requireOffered(Token code, Email address) {
        Instant now = environment.now();
        UserId inviter = environment
                .transactions()
                .read(store -> Acceptance.find(store, code).createdBy());
        environment.read(Actor.of(inviter), access -> {
            Invite invite = Acceptance.find(access.store(), code);
            Acceptance.requireOffered(access, invite, Optional.of(address), now);
            return invite;
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
