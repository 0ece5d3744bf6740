package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a member is, and how the member is shown. */
public record Member(Standing standing, Portrait portrait) {
    public User user() {
        return portrait.user();
    }

    public WorkspaceMember membership() {
        return standing.member();
    }

    static Slice<Member> of(Access access, WorkspaceId workspace, Slice<WorkspaceMember> members, Instant now) {
        List<UserId> users = members.items().stream().map(WorkspaceMember::user).toList();
        Map<UserId, Portrait> portraits = access.accounts().portraits(users, now);
        Map<UserId, Standing> standings = access.store().standings().in(workspace, users).stream()
                .collect(Collectors.toMap(standing -> standing.member().user(), Function.identity()));
        return members.map(member -> new Member(
                Objects.requireNonNull(standings.get(member.user()), "a member has a standing"),
                Objects.requireNonNull(portraits.get(member.user()), "a member's user always exists")));
    }
}
