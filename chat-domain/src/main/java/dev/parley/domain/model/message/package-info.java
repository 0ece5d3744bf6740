/** Messages, threads, reactions, read markers and soft deletion, each with a port of its own. */
package dev.parley.domain.model.message;
