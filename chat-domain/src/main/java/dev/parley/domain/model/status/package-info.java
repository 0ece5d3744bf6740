/** What people say of their day, now and before, and the port that keeps it. */
package dev.parley.domain.model.status;
