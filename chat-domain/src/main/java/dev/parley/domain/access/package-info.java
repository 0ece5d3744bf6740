/** Who may do what. A use case loads what it needs through {@link dev.parley.domain.access.Access}, as the actor. */
package dev.parley.domain.access;
