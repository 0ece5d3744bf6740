package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.user.UserId;
import java.util.List;

/** A group of users with those in it who are members of the workspace. */
public record ExportedGroup(UserGroup group, List<UserId> members) {
    public ExportedGroup {
        members = List.copyOf(members);
    }
}
