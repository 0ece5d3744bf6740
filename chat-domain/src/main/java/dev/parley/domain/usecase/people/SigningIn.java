package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.error.NotAuthenticated;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.PasswordHasher;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logging in and out, and knowing who comes through a door. */
public final class SigningIn {
    /** How long a session lasts. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private final Environment environment;
    private final PasswordHasher hasher;
    private final Tokens tokens;
    private final Attendance attendance;
    private final RefusedLogIns refused = new RefusedLogIns();
    private volatile Optional<PasswordHash> nobody = Optional.empty();

    public SigningIn(Environment environment, PasswordHasher hasher, Tokens tokens) {
        this.environment = environment;
        this.hasher = hasher;
        this.tokens = tokens;
        this.attendance = new Attendance(environment);
    }

    /** Refused with {@code wrong_credentials}, in the same time and words whether or not there is such an account. */
    public SignedIn signIn(SignIn command) {
        if (!command.isPlausible()) {
            throw wrongCredentials(); // before it takes memory and time
        }
        PasswordHash nobodys = nobodys();
        Optional<Account> account = environment.transactions().read(store -> account(store, command.login()));
        boolean right =
                hasher.verify(command.password(), account.map(Account::password).orElse(nobodys));
        if (!right || account.isEmpty()) {
            account.ifPresent(known -> refused.add(known.user().id(), 1));
            throw wrongCredentials();
        }
        return open(account.get().user().id(), command.device());
    }

    /** Refused with {@code not_authenticated} when the token opens nothing (any more). */
    public Actor authenticate(Token token) {
        Instant now = environment.now();
        Comer comer = environment
                .transactions()
                .read(store -> store.sessions()
                        .findByToken(token.hash())
                        .filter(session -> session.isOpenAt(now))
                        .flatMap(session -> environment
                                .findActive(store, session.user())
                                .map(user -> new Comer(user, session.id()))))
                .orElseThrow(() -> new NotAuthenticated("not_authenticated", "Log in first."));
        attendance.note(comer.user(), now);
        return Actor.of(comer.user().id(), comer.session());
    }

    /** For what a token alone should not do. Refused with {@code wrong_password}. */
    public void confirm(Actor actor, String password) {
        Optional<PasswordHash> hash =
                environment.read(actor, access -> access.store().users().findPassword(actor.user()));
        boolean plausible = new SignIn("", password, "").isPlausible();
        if (!plausible || !hasher.verify(password, hash.orElseGet(this::nobodys)) || hash.isEmpty()) {
            refused.add(actor.user(), 1);
            throw new NotAllowed("wrong_password", "The password is wrong.");
        }
    }

    /**
     * Puts into the audit how many log-ins were refused since this was done last, in one entry for each account. To be
     * called now and then, and at the end: until then the numbers are in memory only, so that whoever guesses passwords
     * fills neither the store nor can tell by the time taken whether there is such an account.
     */
    public void recordRefusals() {
        refused.drain((user, attempts) -> environment.transactions().write(store -> {
            Deed deed = Deed.of(AuditAction.SESSION_REFUSED).about(user).with("attempts", attempts);
            environment.record(store, Actor.UNKNOWN, deed);
            return user;
        }));
    }

    /** The actor's open sessions, newest first. */
    public List<Session> sessions(Actor actor) {
        Instant now = environment.now();
        return environment.read(actor, access -> access.store().sessions().openOf(actor.user(), now));
    }

    /** Ends one of the actor's own sessions; refused with {@code session_not_found} for any other. */
    public void signOut(Actor actor, SessionId id) {
        Instant now = environment.now();
        environment.write(actor, access -> {
            boolean own = access.store().sessions().openOf(actor.user(), now).stream()
                    .anyMatch(session -> session.id().equals(id));
            if (!own) {
                throw new NotFound("session_not_found", "There is no such session.");
            }
            access.store().sessions().revoke(id, now);
            AuditAction action = actor.session().filter(id::equals).isPresent()
                    ? AuditAction.SESSION_CLOSED
                    : AuditAction.SESSION_REVOKED;
            access.record(Deed.of(action).about(actor.user()).with("session", id));
            return id;
        });
    }

    /** Made at the first log-in, whoever that is: a start should not wait for it. */
    private PasswordHash nobodys() {
        return nobody.orElseGet(() -> {
            PasswordHash hash = hasher.hash(new Password("a password that is nobody's"));
            nobody = Optional.of(hash);
            return hash;
        });
    }

    private SignedIn open(UserId id, String device) {
        Token token = tokens.next();
        Instant now = environment.now();
        Session session =
                new Session(new SessionId(environment.newId()), id, device, now, now.plus(LIFETIME), Optional.empty());
        return environment.write(Actor.of(id, session.id()), access -> {
            User user =
                    access.accounts().accountToChange(id); // taken: whoever deactivates it now ends this session too
            if (!user.isActive()) {
                throw wrongCredentials();
            }
            access.store().sessions().add(session, token.hash());
            access.record(Deed.of(AuditAction.SESSION_OPENED).about(id));
            return new SignedIn(token, session, user);
        });
    }

    private static Optional<Account> account(Repositories store, String login) {
        return user(store, login)
                .filter(User::isActive)
                .flatMap(user -> store.users().findPassword(user.id()).map(hash -> new Account(user, hash)));
    }

    private static Optional<User> user(Repositories store, String login) {
        return login.contains("@")
                ? Email.parse(login).flatMap(store.users()::findByEmail)
                : Username.parse(login).flatMap(store.users()::findByUsername);
    }

    private static ChatException wrongCredentials() {
        return new NotAuthenticated("wrong_credentials", "The username or the password is wrong.");
    }

    private record Comer(User user, SessionId session) {}

    private record Account(User user, PasswordHash password) {}
}
