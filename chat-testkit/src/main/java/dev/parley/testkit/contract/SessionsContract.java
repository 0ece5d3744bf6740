package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Log-ins. */
public interface SessionsContract extends AdapterContract {
    @Test
    default void those_that_ended_long_ago_are_removed_and_no_others() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        Session expired = world.samples.session(ada, Duration.ofDays(1));
        Session revoked = world.samples.session(ada, Duration.ofDays(90));
        Session open = world.samples.session(ada, Duration.ofDays(90));
        Instant later = world.now().plus(Duration.ofDays(1));
        Map<Session, TokenHash> tokens = new HashMap<>();
        world.change(stored -> {
            for (Session session : List.of(expired, revoked, open)) {
                TokenHash token = new Token(world.newName("token")).hash();
                tokens.put(session, token);
                stored.sessions().add(session, token);
            }
            stored.sessions().revoke(revoked.id(), later);
        });

        removeEnded(world, later);
        assertThat(found(world, tokens)).isEqualTo(tokens.keySet());
        removeEnded(world, later.plusNanos(1_000));

        assertThat(found(world, tokens)).containsExactly(open);
        assertThat(world.<Integer>write(stored -> stored.sessions().removeEnded(later, 0)))
                .isZero();
    }

    private static void removeEnded(World world, Instant before) {
        while (world.<Integer>write(stored -> stored.sessions().removeEnded(before, 100)) > 0) {
            // those of other tests as well
        }
    }

    private static Set<Session> found(World world, Map<Session, TokenHash> tokens) {
        return tokens.entrySet().stream()
                .filter(one -> world.find(stored -> stored.sessions().findByToken(one.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Duration DAY = Duration.ofDays(1);

    @Test
    default void a_session_is_found_by_its_token_only() {
        World world = new World(transactions());
        Token token = new Token(world.newName("token"));
        Session session = world.samples.session(world.newPerson(), DAY);

        add(world, session, token.hash());

        assertThat(find(world, token.hash())).isEqualTo(session);
        assertThat(world.find(stored -> stored.sessions().findByToken(new Token(world.newName("other")).hash())))
                .isEmpty();
    }

    @Test
    default void a_revoked_session_is_still_found_and_says_when_it_ended() {
        World world = new World(transactions());
        Token token = new Token(world.newName("token"));
        Session session = world.samples.session(world.newPerson(), DAY);
        add(world, session, token.hash());
        Instant at = world.now().plusSeconds(60);

        world.change(stored -> stored.sessions().revoke(session.id(), at));

        assertThat(find(world, token.hash()).revokedAt()).contains(at);
        assertThat(open(world, session.user(), at)).isEmpty();
    }

    @Test
    default void the_first_revocation_stays() {
        World world = new World(transactions());
        Token token = new Token(world.newName("token"));
        Session session = world.samples.session(world.newPerson(), DAY);
        add(world, session, token.hash());
        Instant first = world.now().plusSeconds(60);

        world.change(stored -> stored.sessions().revoke(session.id(), first));
        world.change(stored -> stored.sessions().revoke(session.id(), first.plusSeconds(60)));
        world.change(stored -> stored.sessions().revokeAll(session.user(), first.plusSeconds(120)));

        assertThat(find(world, token.hash()).revokedAt()).contains(first);
    }

    @Test
    default void an_expired_session_is_still_found_but_not_open() {
        World world = new World(transactions());
        Token token = new Token(world.newName("token"));
        Session session = world.samples.session(world.newPerson(), DAY);
        add(world, session, token.hash());

        Instant end = session.expiresAt();

        assertThat(find(world, token.hash())).isEqualTo(session);
        assertThat(open(world, session.user(), end.minusNanos(1_000))).containsExactly(session.id());
        assertThat(open(world, session.user(), end)).isEmpty();
    }

    @Test
    default void open_sessions_are_listed_newest_first() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        Session oldest = addedLater(world, ada);
        Session revoked = addedLater(world, ada);
        Session newest = addedLater(world, ada);
        addedLater(world, world.newPerson());

        world.change(stored -> stored.sessions().revoke(revoked.id(), world.now()));

        assertThat(open(world, ada, world.now())).containsExactly(newest.id(), oldest.id());
    }

    @Test
    default void all_of_a_users_sessions_are_revoked_at_once() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        UserId ben = world.newPerson();
        addedLater(world, ada);
        addedLater(world, ada);
        Session bens = addedLater(world, ben);

        world.change(stored -> stored.sessions().revokeAll(ada, world.now()));

        assertThat(open(world, ada, world.now())).isEmpty();
        assertThat(open(world, ben, world.now())).containsExactly(bens.id());
    }

    @Test
    default void a_token_opens_one_session() {
        World world = new World(transactions());
        TokenHash token = new Token(world.newName("token")).hash();
        Session first = world.samples.session(world.newPerson(), DAY);
        add(world, first, token);

        Refused.asFault(() -> add(world, world.samples.session(first.user(), DAY), token));

        assertThat(find(world, token)).isEqualTo(first);
    }

    @Test
    default void a_session_is_somebodys_and_ends_after_it_began() {
        World world = new World(transactions());
        Session nobodys = world.samples.session(new UserId(world.newId()), DAY);
        Session endless = world.samples.session(world.newPerson(), Duration.ZERO);

        Refused.asFault(() -> add(world, nobodys, new Token(world.newName("token")).hash()));
        Refused.asFault(() -> add(world, endless, new Token(world.newName("token")).hash()));
    }

    @Test
    default void a_token_itself_cannot_be_stored() {
        World world = new World(transactions());
        Session session = world.samples.session(world.newPerson(), DAY);

        Refused.asFault(() -> add(world, session, new TokenHash(world.newName("token"))));
    }

    @Test
    default void a_device_whose_name_cannot_be_stored_is_refused() {
        World world = new World(transactions());
        Session plain = world.samples.session(world.newPerson(), DAY);

        for (String device : List.of("x".repeat(201), "nul \u0000 inside")) {
            Session session = new Session(
                    plain.id(), plain.user(), device, plain.createdAt(), plain.expiresAt(), Optional.empty());
            Refused.asFault(() -> add(world, session, new Token(world.newName("token")).hash()));
        }
    }

    private static Session addedLater(World world, UserId user) {
        world.clock.advance(Duration.ofMinutes(1));
        Session session = world.samples.session(user, DAY);
        add(world, session, new Token(world.newName("token")).hash());
        return session;
    }

    private static void add(World world, Session session, TokenHash token) {
        world.change(stored -> stored.sessions().add(session, token));
    }

    private static Session find(World world, TokenHash token) {
        return world.read(stored -> stored.sessions().findByToken(token)).orElseThrow();
    }

    private static List<SessionId> open(World world, UserId user, Instant now) {
        return world.read(stored -> stored.sessions().openOf(user, now)).stream()
                .map(Session::id)
                .toList();
    }
}
