/** Workspaces and who belongs to them. */
package dev.parley.domain.usecase.workspaces;
