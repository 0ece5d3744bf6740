package dev.parley.persistence.jooq;

import java.util.List;
import java.util.stream.IntStream;

/** Divides what is too long for one statement: it has at most 65,535 values, and grows slow before. */
final class Chunks {
    private static final int SIZE = 1000;

    private Chunks() {}

    static <T> List<List<T>> of(List<T> list) {
        return IntStream.iterate(0, start -> start < list.size(), start -> start + SIZE)
                .mapToObj(start -> list.subList(start, Math.min(start + SIZE, list.size())))
                .toList();
    }
}
