/** Who did what to whom, kept for good. */
package dev.parley.domain.model.audit;
