package dev.parley.domain.usecase.importing;

/**
 * Something that an import has to tell: what did not come in or not as it was, why, and where it stands. Reasons are few;
 * what differs from case to case is in {@code where}.
 */
public record ImportNote(Effect effect, ItemKind kind, String reason, String where) {

    /** What became of it. */
    public enum Effect {
        SKIPPED,
        CHANGED
    }

    public static ImportNote skipped(ItemKind kind, String reason, String where) {
        return new ImportNote(Effect.SKIPPED, kind, reason, where);
    }

    public static ImportNote changed(ItemKind kind, String reason, String where) {
        return new ImportNote(Effect.CHANGED, kind, reason, where);
    }
}
