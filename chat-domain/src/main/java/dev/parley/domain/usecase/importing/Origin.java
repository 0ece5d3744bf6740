package dev.parley.domain.usecase.importing;

/** Where in the export something stands: a file, and the number of an entry in it, the first being 1. */
public record Origin(String file, int entry) {
    @Override
    public String toString() {
        return file + " entry " + entry;
    }
}
