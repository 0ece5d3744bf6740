package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.store.StoreUnavailable;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastSeenTest {
    private final Team team = new Team();
    private final Token token = team.chat
            .signingIn()
            .signIn(new SignIn("ann", Team.PASSWORD, "test"))
            .token();

    @Test
    void whoever_comes_through_a_door_is_seen_by_fellow_members() {
        assertThat(seenBy().lastSeenAt()).isEmpty();

        team.chat.signingIn().authenticate(token);

        assertThat(seenBy().lastSeenAt()).contains(team.clock.instant());
    }

    @Test
    void it_is_noted_once_a_minute_at_most() {
        team.chat.signingIn().authenticate(token);
        Instant first = team.clock.instant();

        team.clock.advance(Duration.ofSeconds(59));
        team.chat.signingIn().authenticate(token);
        assertThat(seenBy().lastSeenAt()).contains(first);

        Instant later = team.clock.advance(Duration.ofSeconds(1));
        team.chat.signingIn().authenticate(token);
        assertThat(seenBy().lastSeenAt()).contains(later);
    }

    @Test
    void most_requests_write_nothing_for_it() {
        AtomicInteger commits = new AtomicInteger();
        Chat counted = Chat.over(new Chat.Adapters(
                team.store.failingCommits(() -> {
                    commits.incrementAndGet();
                    return new StoreUnavailable("read-only", new IllegalStateException());
                }),
                new PlainPasswordHasher(),
                new SequentialTokens(),
                team.clock,
                new SequentialIds()));
        team.chat.signingIn().authenticate(token);

        team.clock.advance(Duration.ofSeconds(59));
        counted.signingIn().authenticate(token);
        assertThat(commits).hasValue(0);

        team.clock.advance(Duration.ofSeconds(1));
        counted.signingIn().authenticate(token);
        assertThat(commits).hasValue(1);
    }

    @Test
    void a_store_that_cannot_note_it_keeps_nobody_out() {
        Chat readOnly = Chat.over(new Chat.Adapters(
                team.store.failingCommits(() -> new StoreUnavailable("read-only", new IllegalStateException())),
                new PlainPasswordHasher(),
                new SequentialTokens(),
                team.clock,
                new SequentialIds()));

        assertThat(readOnly.signingIn().authenticate(token).user()).isEqualTo(team.ann.user());

        assertThat(seenBy().lastSeenAt()).isEmpty();
    }

    @Test
    void a_token_that_opens_nothing_makes_nobody_seen() {
        team.chat
                .signingIn()
                .signOut(
                        team.ann,
                        team.chat.signingIn().sessions(team.ann).get(0).id());

        Refused.with("not_authenticated", () -> team.chat.signingIn().authenticate(token));

        assertThat(seenBy().lastSeenAt()).isEmpty();
    }

    @Test
    void being_renamed_or_anonymised_keeps_or_loses_it() {
        team.chat.signingIn().authenticate(token);
        Optional<Instant> seen = Optional.of(team.clock.instant());

        team.chat.offboarding().deactivate(team.ann, team.ann.user());
        assertThat(seenBy().lastSeenAt()).isEqualTo(seen);
        team.chat.offboarding().anonymise(team.ann, team.ann.user());

        assertThat(stored().lastSeenAt()).isEmpty();
    }

    private User seenBy() {
        return team.chat.editingProfile().person(team.bob, team.ann.user()).user();
    }

    private User stored() {
        return team.store.read(stored -> stored.users().find(team.ann.user()).orElseThrow());
    }
}
