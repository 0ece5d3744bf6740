/** Telling people by name of what happened. */
package dev.parley.domain.usecase.notifying;
