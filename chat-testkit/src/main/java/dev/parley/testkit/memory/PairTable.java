package dev.parley.testkit.memory;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A table whose key has two parts, sorted by the first and then the second. It never changes. */
final class PairTable<A, B, V> {
    private final Comparator<? super B> inner;
    private final SortedTable<A, SortedTable<B, V>> rows;

    private PairTable(Comparator<? super B> inner, SortedTable<A, SortedTable<B, V>> rows) {
        this.inner = inner;
        this.rows = rows;
    }

    static <A, B, V> PairTable<A, B, V> by(Comparator<? super A> outer, Comparator<? super B> inner) {
        return new PairTable<>(inner, SortedTable.by(outer));
    }

    SortedTable<B, V> row(A first) {
        return rows.find(first).orElseGet(() -> SortedTable.by(inner));
    }

    Stream<V> values(A first) {
        return row(first).values();
    }

    Optional<V> find(A first, B second) {
        return row(first).find(second);
    }

    boolean has(A first, B second) {
        return find(first, second).isPresent();
    }

    PairTable<A, B, V> with(A first, B second, V value) {
        return new PairTable<>(inner, rows.with(first, row(first).with(second, value)));
    }

    PairTable<A, B, V> without(A first, B second) {
        return new PairTable<>(inner, rows.with(first, row(first).without(second)));
    }

    PairTable<A, B, V> withoutRow(A first) {
        return new PairTable<>(inner, rows.without(first));
    }
}
