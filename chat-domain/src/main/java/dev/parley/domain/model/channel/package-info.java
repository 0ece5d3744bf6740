/** Channels and direct messages: the conversations of a workspace. */
package dev.parley.domain.model.channel;
