package dev.parley.bootstrap.process;

/** Where the steps of starting and stopping are told, a line for each. */
@FunctionalInterface
public interface Steps {
    void tell(String line);
}
