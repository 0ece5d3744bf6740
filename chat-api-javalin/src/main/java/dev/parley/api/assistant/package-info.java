/** Assistants whose answers come from a server that speaks the OpenAI-compatible chat-completions protocol. */
package dev.parley.api.assistant;
