package dev.parley.domain.usecase.exporting;

/**
 * Export a workspace.
 *
 * @param nameOrId the workspace's
 * @param withPrivate whether private channels and direct messages go along
 */
public record ExportWorkspace(String nameOrId, boolean withPrivate) {}
