package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups of users come in with the workspace. From then on they are ours to change, so no later import brings any. */
final class GroupImport {
    private static final int PAGE = 200;

    private final ImportStep step;

    GroupImport(ImportStep step) {
        this.step = step;
    }

    void all(List<ImportedGroup> groups) {
        for (ImportedGroup group : groups) {
            if (isTaken(group)) {
                step.ledger().skipped(ItemKind.GROUP, "its handle is taken", group.handle());
            } else {
                add(group);
                step.ledger().imported(ItemKind.GROUP, 1);
            }
        }
    }

    void present(List<ImportedGroup> groups) {
        Map<ExternalId, UserGroupId> here = here(groups);
        step.ledger().present(ItemKind.GROUP, here.size());
        groups.stream()
                .filter(group -> !here.containsKey(group.id()))
                .forEach(group ->
                        step.ledger().skipped(ItemKind.GROUP, "only a first import brings groups", group.handle()));
    }

    /** Those that messages can refer to. */
    Map<ExternalId, UserGroupId> here(List<ImportedGroup> groups) {
        Set<UserGroupId> present = groups.isEmpty() ? Set.of() : present();
        return groups.stream()
                .filter(group -> present.contains(id(group)))
                .collect(Collectors.toMap(ImportedGroup::id, this::id));
    }

    private Set<UserGroupId> present() {
        Set<UserGroupId> present = new HashSet<>();
        Optional<UserGroupId> last = Optional.empty();
        List<UserGroup> page;
        do {
            page = step.store().userGroups().of(step.workspace(), last, PAGE);
            for (UserGroup group : page) {
                present.add(group.id());
                last = Optional.of(group.id());
            }
        } while (page.size() == PAGE);
        return present;
    }

    private boolean isTaken(ImportedGroup group) {
        return step.store()
                        .userGroups()
                        .findByHandle(step.workspace(), group.handle())
                        .isPresent()
                || Username.parse(group.handle().value())
                        .flatMap(step.store().users()::findByUsername)
                        .filter(user -> isMember(user.id()))
                        .isPresent();
    }

    private boolean isMember(UserId user) {
        return user.equals(step.owner()) || step.people().all().containsValue(user);
    }

    private void add(ImportedGroup group) {
        UserGroupId id = id(group);
        step.store()
                .userGroups()
                .add(new UserGroup(id, step.workspace(), group.handle(), group.name(), step.past(group.createdAt())));
        Set<UserId> members = new LinkedHashSet<>();
        group.members().forEach(member -> step.people().find(member).ifPresent(members::add));
        if (members.size() > UserGroup.MOST_MEMBERS) {
            step.ledger().changed(ItemKind.GROUP, "had more members than fit into one", group.handle());
        }
        members.stream()
                .limit(UserGroup.MOST_MEMBERS)
                .forEach(member -> step.store().userGroups().join(id, member, step.now()));
    }

    private UserGroupId id(ImportedGroup group) {
        return new UserGroupId(ImportedIds.of(step.workspace(), group.id()));
    }
}
