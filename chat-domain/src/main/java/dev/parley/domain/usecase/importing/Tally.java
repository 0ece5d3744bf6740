package dev.parley.domain.usecase.importing;

/** How many of a kind came in, were there already, and did not come in. */
public record Tally(int imported, int present, int skipped) {
    static final Tally NONE = new Tally(0, 0, 0);

    public int found() {
        return imported + present + skipped;
    }

    Tally plus(Tally more) {
        return new Tally(imported + more.imported, present + more.present, skipped + more.skipped);
    }

    Tally minus(Tally before) {
        return new Tally(imported - before.imported, present - before.present, skipped - before.skipped);
    }
}
