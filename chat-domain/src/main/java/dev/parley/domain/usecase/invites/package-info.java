/** Inviting people into workspaces, and accepting that. */
package dev.parley.domain.usecase.invites;
