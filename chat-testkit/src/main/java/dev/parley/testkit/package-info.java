/** The in-memory adapter, and the contracts that every adapter passes. */
package dev.parley.testkit;
