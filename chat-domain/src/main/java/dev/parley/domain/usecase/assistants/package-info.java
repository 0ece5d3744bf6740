/** Assistants: keeping them, finding out what they have to answer, answering it, and looking at what passed. */
package dev.parley.domain.usecase.assistants;
