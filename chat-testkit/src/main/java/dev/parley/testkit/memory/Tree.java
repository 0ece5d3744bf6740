package dev.parley.testkit.memory;

/** A balanced search tree (AVL) that never changes: a new version shares all nodes but those on one path. */
sealed interface Tree<K, V> {
    int height();

    int size();

    static <K, V> Tree<K, V> leaf() {
        return new Leaf<>();
    }

    /** Joins what differs in height by at most two, as after putting in or taking out one key. */
    static <K, V> Tree<K, V> balanced(Tree<K, V> left, K key, V value, Tree<K, V> right) {
        if (left instanceof Node<K, V> l && l.height() > right.height() + 1) {
            return leansRight(l)
                    ? doubled(l.left(), l.key(), l.value(), l.right(), key, value, right)
                    : node(l.left(), l.key(), l.value(), node(l.right(), key, value, right));
        }
        if (right instanceof Node<K, V> r && r.height() > left.height() + 1) {
            return leansLeft(r)
                    ? doubled(left, key, value, r.left(), r.key(), r.value(), r.right())
                    : node(node(left, key, value, r.left()), r.key(), r.value(), r.right());
        }
        return node(left, key, value, right);
    }

    /** The middle tree, which is the highest of the three, is taken apart; its key goes to the top. */
    private static <K, V> Tree<K, V> doubled(
            Tree<K, V> left, K lowKey, V low, Tree<K, V> middle, K highKey, V high, Tree<K, V> right) {
        return switch (middle) {
            case Node<K, V> m ->
                node(node(left, lowKey, low, m.left()), m.key(), m.value(), node(m.right(), highKey, high, right));
            case Leaf<K, V> none -> throw new AssertionError("the higher side cannot be empty");
        };
    }

    private static <K, V> boolean leansRight(Node<K, V> node) {
        return node.right().height() > node.left().height();
    }

    private static <K, V> boolean leansLeft(Node<K, V> node) {
        return node.left().height() > node.right().height();
    }

    private static <K, V> Tree<K, V> node(Tree<K, V> left, K key, V value, Tree<K, V> right) {
        int height = 1 + Math.max(left.height(), right.height());
        return new Node<>(left, key, value, right, height, left.size() + right.size() + 1);
    }

    /** Nothing. */
    record Leaf<K, V>() implements Tree<K, V> {
        @Override
        public int height() {
            return 0;
        }

        @Override
        public int size() {
            return 0;
        }
    }

    /** A key with what is lower on its left and what is higher on its right. */
    record Node<K, V>(Tree<K, V> left, K key, V value, Tree<K, V> right, int height, int size) implements Tree<K, V> {}
}
