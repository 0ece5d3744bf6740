/** Posting, threads, reactions, deletion. */
package dev.parley.domain.usecase.messages;
