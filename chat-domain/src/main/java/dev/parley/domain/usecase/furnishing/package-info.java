/**
 * What a new server can be furnished with: a home workspace with a system user and assistants, and a default channel for
 * every workspace that lacks one. Doing it again, or twice at once, changes nothing.
 */
package dev.parley.domain.usecase.furnishing;
