/** Channels, direct messages and who is in them. */
package dev.parley.domain.usecase.channels;
