package dev.parley.migrations;

/** How far a backfill has come: so many rows gone through, of about so many. */
record BackfillProgress(long rows, long estimated) {

    String line(String name) {
        long percent = estimated <= 0 ? 0 : Math.min(99, rows * 100 / estimated);
        return "%s: %,d of about %,d rows (%d %%)".formatted(name, rows, Math.max(rows, estimated), percent);
    }
}
