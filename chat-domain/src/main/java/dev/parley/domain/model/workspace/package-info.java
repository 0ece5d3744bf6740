/** Workspaces and the port that keeps them. */
package dev.parley.domain.model.workspace;
