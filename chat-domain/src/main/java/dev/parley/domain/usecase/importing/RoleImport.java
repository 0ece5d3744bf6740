package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Custom roles come in with the workspace. From then on they are ours to change, so no later import brings any. */
final class RoleImport {
    private final ImportStep step;

    RoleImport(ImportStep step) {
        this.step = step;
    }

    void all(List<ImportedRole> roles) {
        for (ImportedRole role : roles) {
            List<CustomRole> present = step.store().customRoles().of(step.workspace());
            if (present.size() >= CustomRole.MOST) {
                skip(role, "a workspace has at most " + CustomRole.MOST);
            } else if (present.stream().anyMatch(other -> other.name().equals(role.name()))) {
                skip(role, "its name is taken");
            } else {
                add(role);
                step.ledger().imported(ItemKind.ROLE, 1);
            }
        }
    }

    void present(List<ImportedRole> roles) {
        for (ImportedRole role : roles) {
            if (find(role.id()).isPresent()) {
                step.ledger().present(ItemKind.ROLE, 1);
            } else {
                skip(role, "only a first import brings roles");
            }
        }
    }

    Optional<CustomRole> find(ExternalId role) {
        CustomRoleId id = id(role);
        return step.store().customRoles().of(step.workspace()).stream()
                .filter(present -> present.id().equals(id))
                .findFirst();
    }

    private void add(ImportedRole imported) {
        CustomRole role = new CustomRole(
                id(imported.id()),
                step.workspace(),
                imported.name(),
                imported.rank(),
                new Permissions(step).of(imported.permissions(), ItemKind.ROLE, imported.name()),
                step.past(imported.createdAt()));
        step.store().customRoles().add(role);
        Set<UserId> holders = new LinkedHashSet<>();
        imported.holders().forEach(holder -> step.people().find(holder).ifPresent(holders::add));
        holders.forEach(holder -> step.store().customRoles().give(role, holder, step.now()));
    }

    private void skip(ImportedRole role, String reason) {
        step.ledger().skipped(ItemKind.ROLE, reason, role.name());
    }

    private CustomRoleId id(ExternalId role) {
        return new CustomRoleId(ImportedIds.of(step.workspace(), role));
    }
}
