/** Invites into workspaces, who used them, and the port that keeps them. */
package dev.parley.domain.model.invite;
