package dev.parley.testkit.memory;

import dev.parley.testkit.contract.AdapterContract;
import java.util.function.Supplier;

/** An adapter with one fault, the contract that is to find it, and the test in it that does. */
record Broken(String fault, Supplier<Subject> adapter, Class<? extends AdapterContract> contract, String caughtBy) {
    @Override
    public String toString() {
        return fault + " → " + contract.getSimpleName() + "." + caughtBy;
    }
}
