package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.workspace.Workspace;

/** What went into an export. */
public record ExportReport(
        Workspace workspace, int users, int publicChannels, int privateChannels, int directMessages, long messages) {}
