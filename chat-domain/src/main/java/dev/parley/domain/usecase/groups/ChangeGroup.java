package dev.parley.domain.usecase.groups;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import java.util.Optional;

/** Give a group another handle, another name, or both. */
public record ChangeGroup(Optional<GroupHandle> handle, Optional<GroupName> name) {
    public ChangeGroup {
        name.ifPresent(text -> Require.line("name", text.value()));
    }
}
