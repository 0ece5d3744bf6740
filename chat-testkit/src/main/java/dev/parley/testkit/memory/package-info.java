/**
 * The in-memory adapter. Its state is made of sorted maps that never change, so a snapshot is a reference, a rollback
 * forgets one, and writing costs the same however much is stored.
 */
package dev.parley.testkit.memory;
