/** How long messages are kept, and what is to go for good. */
package dev.parley.domain.model.retention;
