package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Slice;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A membership with the user that it is about. */
public record Member(WorkspaceMember membership, User user) {
    static Slice<Member> of(Repositories store, Slice<WorkspaceMember> members) {
        Map<UserId, User> users =
                store
                        .users()
                        .findAll(members.items().stream()
                                .map(WorkspaceMember::user)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(User::id, Function.identity()));
        return members.map(member -> new Member(
                member, java.util.Objects.requireNonNull(users.get(member.user()), "a member's user always exists")));
    }
}
