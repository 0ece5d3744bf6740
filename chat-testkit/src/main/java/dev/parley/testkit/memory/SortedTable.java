package dev.parley.testkit.memory;

import dev.parley.testkit.memory.Tree.Leaf;
import dev.parley.testkit.memory.Tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sorted map that never changes: putting in and taking out give another one, in logarithmic time. */
final class SortedTable<K, V> {
    private final Comparator<? super K> order;
    private final Tree<K, V> root;

    private SortedTable(Comparator<? super K> order, Tree<K, V> root) {
        this.order = order;
        this.root = root;
    }

    static <K, V> SortedTable<K, V> by(Comparator<? super K> order) {
        return new SortedTable<>(order, Tree.leaf());
    }

    int size() {
        return root.size();
    }

    int height() {
        return root.height();
    }

    boolean has(K key) {
        return find(key).isPresent();
    }

    Optional<V> find(K key) {
        Tree<K, V> at = root;
        while (at instanceof Node<K, V> node) {
            int side = order.compare(key, node.key());
            if (side == 0) {
                return Optional.of(node.value());
            }
            at = side < 0 ? node.left() : node.right();
        }
        return Optional.empty();
    }

    SortedTable<K, V> with(K key, V value) {
        return new SortedTable<>(order, put(root, key, value));
    }

    SortedTable<K, V> without(K key) {
        return has(key) ? new SortedTable<>(order, remove(root, key)) : this;
    }

    SortedTable<K, V> withoutValue(V value) {
        SortedTable<K, V> rest = this;
        for (K key : keys(root, value)) {
            rest = rest.without(key);
        }
        return rest;
    }

    /** With what the change makes of the value, or of the given one where there is none. */
    SortedTable<K, V> changed(K key, V otherwise, UnaryOperator<V> change) {
        return with(key, change.apply(find(key).orElse(otherwise)));
    }

    Stream<V> values() {
        return TreeWalk.through(root, true, key -> false);
    }

    Stream<V> after(K bound) {
        return TreeWalk.through(root, true, key -> order.compare(key, bound) <= 0);
    }

    Stream<V> after(Optional<K> bound) {
        return bound.map(this::after).orElseGet(this::values);
    }

    Stream<V> from(K bound) {
        return TreeWalk.through(root, true, key -> order.compare(key, bound) < 0);
    }

    Stream<V> descending() {
        return TreeWalk.through(root, false, key -> false);
    }

    /** Descending. */
    Stream<V> before(K bound) {
        return TreeWalk.through(root, false, key -> order.compare(key, bound) >= 0);
    }

    private static <K, V> List<K> keys(Tree<K, V> tree, V value) {
        return switch (tree) {
            case Leaf<K, V> leaf -> List.of();
            case Node<K, V> node -> {
                List<K> found = new ArrayList<>(keys(node.left(), value));
                found.addAll(keys(node.right(), value));
                if (node.value().equals(value)) {
                    found.add(node.key());
                }
                yield found;
            }
        };
    }

    private Tree<K, V> put(Tree<K, V> tree, K key, V value) {
        return switch (tree) {
            case Leaf<K, V> leaf -> Tree.balanced(leaf, key, value, leaf);
            case Node<K, V> node -> {
                int side = order.compare(key, node.key());
                yield side < 0
                        ? Tree.balanced(put(node.left(), key, value), node.key(), node.value(), node.right())
                        : side > 0
                                ? Tree.balanced(node.left(), node.key(), node.value(), put(node.right(), key, value))
                                : Tree.balanced(node.left(), key, value, node.right());
            }
        };
    }

    private Tree<K, V> remove(Tree<K, V> tree, K key) {
        return switch (tree) {
            case Leaf<K, V> leaf -> leaf;
            case Node<K, V> node -> {
                int side = order.compare(key, node.key());
                yield side < 0
                        ? Tree.balanced(remove(node.left(), key), node.key(), node.value(), node.right())
                        : side > 0
                                ? Tree.balanced(node.left(), node.key(), node.value(), remove(node.right(), key))
                                : joined(node.left(), node.right());
            }
        };
    }

    private Tree<K, V> joined(Tree<K, V> left, Tree<K, V> right) {
        if (right instanceof Node<K, V> node) {
            Node<K, V> lowest = lowest(node);
            return Tree.balanced(left, lowest.key(), lowest.value(), remove(right, lowest.key()));
        }
        return left;
    }

    private static <K, V> Node<K, V> lowest(Node<K, V> tree) {
        Node<K, V> at = tree;
        while (at.left() instanceof Node<K, V> lower) {
            at = lower;
        }
        return at;
    }
}
