package dev.parley.testkit.memory;

/** What a database's constraints would refuse: a mistake of the calling code, not a refusal to show to anybody. */
final class Fault {
    private Fault() {}

    static void unless(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("broken rule: " + rule);
        }
    }
}
