package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The groups and roles of a workspace with those who are in them. */
final class StandingExport {
    static final int PAGE = 200;

    private final Repositories store;

    StandingExport(Repositories store) {
        this.store = store;
    }

    List<ExportedGroup> groups(WorkspaceId workspace) {
        List<ExportedGroup> groups = new ArrayList<>();
        Optional<UserGroupId> after = Optional.empty();
        List<UserGroup> page;
        do {
            page = store.userGroups().of(workspace, after, PAGE);
            for (UserGroup group : page) {
                after = Optional.of(group.id());
                groups.add(new ExportedGroup(
                        group, all(last -> store.userGroups().members(group.id(), last, PAGE))));
            }
        } while (page.size() == PAGE);
        return groups;
    }

    List<ExportedRole> roles(WorkspaceId workspace) {
        return store.customRoles().of(workspace).stream()
                .map(role ->
                        new ExportedRole(role, all(last -> store.customRoles().holders(role.id(), last, PAGE))))
                .toList();
    }

    /** Page by page, each after the last one of that before. */
    static List<UserId> all(Function<Optional<UserId>, List<UserId>> pages) {
        List<UserId> all = new ArrayList<>();
        List<UserId> page;
        do {
            page = pages.apply(all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
