/** How long messages are kept, what is kept whatever happens, and the end of the rest. */
package dev.parley.domain.usecase.retention;
