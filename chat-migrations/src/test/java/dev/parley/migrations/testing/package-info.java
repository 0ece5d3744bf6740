/**
 * A Postgres for tests and for the code generator: started when it is first needed, once in a JVM, and gone with it.
 *
 * <p>{@code -Dparley.test.postgres} says which: {@code embedded} (the default), {@code testcontainers}, or {@code url},
 * a server named by {@code parley.test.postgres.url}, {@code .user} and {@code .password}.
 */
package dev.parley.migrations.testing;
