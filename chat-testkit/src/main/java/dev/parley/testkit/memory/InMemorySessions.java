package dev.parley.testkit.memory;

import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.Sessions;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

final class InMemorySessions implements Sessions {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_DEVICE = 200;
    private static final Comparator<Session> OLDEST_FIRST =
            Comparator.comparing(Session::createdAt).thenComparing(Session::id, Order.SESSIONS);

    private final Transaction transaction;

    InMemorySessions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(Session session, TokenHash token) {
        State state = transaction.write();
        References.requireUser(state, session.user());
        Fault.unless(!state.sessions.has(session.id()), "every session has an id of its own");
        Fault.unless(!state.tokens.has(token), "every session has a token of its own");
        Fault.unless(SHA_256.matcher(token.value()).matches(), "tokens are stored as SHA-256 digests only");
        Fault.unless(session.expiresAt().isAfter(session.createdAt()), "a session expires after it began");
        Fault.unless(isStorable(session.device()), "a device's name is well-formed text of up to 200 characters");
        state.sessions = state.sessions.with(session.id(), session);
        state.sessionsOf = state.sessionsOf.with(session.user(), session.id(), session.id());
        state.tokens = state.tokens.with(token, session.id());
    }

    @Override
    public Optional<Session> findByToken(TokenHash token) {
        State state = transaction.read();
        return state.tokens.find(token).flatMap(state.sessions::find);
    }

    @Override
    public List<Session> openOf(UserId user, Instant now) {
        State state = transaction.read();
        return state.sessionsOf
                .values(user)
                .flatMap(id -> state.sessions.find(id).stream())
                .filter(session -> session.isOpenAt(now))
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    @Override
    public void revoke(SessionId id, Instant at) {
        State state = transaction.write();
        state.sessions
                .find(id)
                .filter(session -> session.revokedAt().isEmpty())
                .ifPresent(session -> state.sessions = state.sessions.with(id, revoked(session, at)));
    }

    @Override
    public void revokeAll(UserId user, Instant at) {
        transaction.write().sessionsOf.values(user).toList().forEach(id -> revoke(id, at));
    }

    @Override
    public int removeEnded(Instant before, int limit) {
        State state = transaction.write();
        List<Session> ended = state.sessions
                .values()
                .filter(session -> session.expiresAt().isBefore(before)
                        || session.revokedAt().filter(at -> at.isBefore(before)).isPresent())
                .limit(limit)
                .toList();
        ended.forEach(session -> remove(state, session));
        return ended.size();
    }

    static void remove(State state, Session session) {
        state.sessions = state.sessions.without(session.id());
        state.tokens = state.tokens.withoutValue(session.id());
        state.sessionsOf = state.sessionsOf.without(session.user(), session.id());
    }

    private static boolean isStorable(String device) {
        return device.codePointCount(0, device.length()) <= LONGEST_DEVICE
                && device.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(device);
    }

    private static Session revoked(Session session, Instant at) {
        return new Session(
                session.id(),
                session.user(),
                session.device(),
                session.createdAt(),
                session.expiresAt(),
                Optional.of(at));
    }
}
