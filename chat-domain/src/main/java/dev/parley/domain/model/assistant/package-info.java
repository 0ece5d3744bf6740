/** Assistants: whom a workspace has, how they are asked for an answer, and what became of each question. */
package dev.parley.domain.model.assistant;
