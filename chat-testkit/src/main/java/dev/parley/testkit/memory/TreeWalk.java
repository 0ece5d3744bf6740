package dev.parley.testkit.memory;

import dev.parley.testkit.memory.Tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Goes through a tree's values lazily, up or down, beginning at the first key that is not passed over. */
final class TreeWalk<K, V> implements Iterator<V> {
    private final Deque<Node<K, V>> path = new ArrayDeque<>();
    private final boolean ascending;

    private TreeWalk(Tree<K, V> root, boolean ascending, Predicate<K> passedOver) {
        this.ascending = ascending;
        Tree<K, V> at = root;
        while (at instanceof Node<K, V> node) {
            if (passedOver.test(node.key())) {
                at = further(node);
            } else {
                path.push(node);
                at = nearer(node);
            }
        }
    }

    /** What is passed over must be everything on one side of some place. */
    static <K, V> Stream<V> through(Tree<K, V> root, boolean ascending, Predicate<K> passedOver) {
        Iterator<V> walk = new TreeWalk<>(root, ascending, passedOver);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return !path.isEmpty();
    }

    @Override
    public V next() {
        if (path.isEmpty()) {
            throw new NoSuchElementException();
        }
        Node<K, V> found = path.pop();
        Tree<K, V> at = further(found);
        while (at instanceof Node<K, V> node) {
            path.push(node);
            at = nearer(node);
        }
        return found.value();
    }

    private Tree<K, V> further(Node<K, V> node) {
        return ascending ? node.right() : node.left();
    }

    private Tree<K, V> nearer(Node<K, V> node) {
        return ascending ? node.left() : node.right();
    }
}
