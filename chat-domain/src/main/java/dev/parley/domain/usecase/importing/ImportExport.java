package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceName;
import java.util.Optional;

/**
 * Import an export for somebody who has an account here.
 *
 * @param workspaceName what a new workspace is called; otherwise as the export's team
 * @param ownerInExport the id or name of the owner in the export. Without it the owner is nobody there.
 */
public record ImportExport(Username owner, Optional<WorkspaceName> workspaceName, Optional<String> ownerInExport) {}
