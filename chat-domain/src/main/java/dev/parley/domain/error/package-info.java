/** Refusals: everything that a use case may answer instead of doing what was asked. */
package dev.parley.domain.error;
