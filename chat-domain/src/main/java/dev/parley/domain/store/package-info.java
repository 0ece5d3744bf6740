/** The transaction and the repositories that exist within it; identifiers and tokens from outside. */
package dev.parley.domain.store;
