package dev.parley.domain.usecase.exporting;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.util.List;
import java.util.stream.Collectors;

/** Exporting a workspace as one state of it, however long that takes and however large it is. */
public final class Exporting {
    private final Environment environment;

    public Exporting(Environment environment) {
        this.environment = environment;
    }

    /**
     * For whoever runs the server, who may see everything; asks for no permission. Refused with
     * {@code workspace_not_found} and {@code several_workspaces}. Only a page of messages is in memory at a time.
     */
    public ExportReport run(ExportWorkspace command, ExportTarget target) {
        String id = recorded(command).toString();
        return environment
                .transactions()
                .read(store -> new ExportRun(store, target, command.withPrivate()).run(named(id, store)));
    }

    /** Before anything goes out. */
    private WorkspaceId recorded(ExportWorkspace command) {
        return environment.write(Actor.SERVER, access -> {
            WorkspaceId id = named(command.nameOrId(), access.store()).id();
            access.record(Deed.of(AuditAction.WORKSPACE_EXPORTED).in(id).with("private", command.withPrivate()));
            return id;
        });
    }

    private static Workspace named(String nameOrId, Repositories store) {
        List<Workspace> found = store.exports().workspaces(nameOrId);
        if (found.isEmpty()) {
            throw new NotFound("workspace_not_found", "There is no workspace called " + nameOrId + ".");
        }
        if (found.size() > 1) {
            String ids =
                    found.stream().map(workspace -> workspace.id().toString()).collect(Collectors.joining(", "));
            throw new Conflict(
                    "several_workspaces", "Several workspaces have this name; give the id of one: " + ids + ".");
        }
        return found.getFirst();
    }
}
