package dev.parley.domain.usecase.messages;

import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.group.UserGroups;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.UserId;
import java.util.HashSet;
import java.util.Set;

/** Content whose mentions name users and groups by id, and whom it mentions. */
record Resolved(Content content, Set<UserId> mentions, Set<WideMention> wide, Set<UserGroupId> groups) {
    WideMentions wide(UserGroups present) {
        return new WideMentions(wide, groups, groups.isEmpty() ? Set.of() : present.members(groups));
    }

    /**
     * After an edit: those who were in a group when it was mentioned first stay addressed whatever became of the group
     * since, as long as it is mentioned; a group that is mentioned anew addresses its present members.
     */
    WideMentions wide(UserGroups present, Message before) {
        Set<UserGroupId> added = new HashSet<>(groups);
        added.removeAll(before.wide().groups());
        Set<UserId> members = new HashSet<>(before.wide().members());
        if (!groups.containsAll(before.wide().groups())) {
            Set<UserGroupId> kept = new HashSet<>(groups);
            kept.removeAll(added);
            members.retainAll(kept.isEmpty() ? Set.of() : present.members(kept));
        }
        members.addAll(added.isEmpty() ? Set.of() : present.members(added));
        return new WideMentions(wide, groups, members);
    }
}
