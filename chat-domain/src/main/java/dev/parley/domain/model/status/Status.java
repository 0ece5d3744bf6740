package dev.parley.domain.model.status;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** What somebody said of the moment: up to 100 characters, an emoji, or both. It is shown until it expires or ends. */
public record Status(
        StatusId id,
        UserId user,
        String text,
        Optional<Emoji> emoji,
        Instant setAt,
        Optional<Instant> expiresAt,
        Optional<Instant> endedAt) {
    public static final int MOST_CHARACTERS = 100;

    public Status {
        Require.text("text", text, 0, MOST_CHARACTERS);
        Require.that(!text.isEmpty() || emoji.isPresent(), "text", "required", "a status has a text or an emoji");
    }

    public boolean isShownAt(Instant now) {
        return endedBy(now).isEmpty();
    }

    /** When it ended, if it has by then. */
    public Optional<Instant> endedBy(Instant now) {
        return endedAt.or(() -> expiresAt.filter(end -> !now.isBefore(end)));
    }

    /** Not later than it would have by itself, and not before it was set, whatever the clock says. */
    public Status ended(Instant at) {
        Instant given = at.isBefore(setAt) ? setAt : at;
        Instant end = expiresAt.filter(expiry -> expiry.isBefore(given)).orElse(given);
        return new Status(id, user, text, emoji, setAt, expiresAt, Optional.of(end));
    }
}
