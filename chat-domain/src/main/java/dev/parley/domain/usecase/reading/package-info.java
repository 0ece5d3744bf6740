/** Read markers and what is unread. */
package dev.parley.domain.usecase.reading;
