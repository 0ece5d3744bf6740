package dev.parley.domain.model.message;

import java.time.Instant;

/** What a message said before an edit and whom it addressed: the version that was replaced, and when that happened. */
public record Revision(MessageId message, int version, Content content, Addressed addressed, Instant replacedAt) {
    public Revision(MessageId message, int version, Content content, Instant replacedAt) {
        this(message, version, content, Addressed.NOBODY, replacedAt);
    }
}
