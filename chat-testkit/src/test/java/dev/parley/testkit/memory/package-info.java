/** That the in-memory adapter passes the contracts, and that the contracts catch adapters that are broken. */
package dev.parley.testkit.memory;
