package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A membership with how the member is shown. */
public record Member(WorkspaceMember membership, Portrait portrait) {
    public User user() {
        return portrait.user();
    }

    static Slice<Member> of(Access access, Slice<WorkspaceMember> members, Instant now) {
        Map<UserId, Portrait> portraits = access.accounts()
                .portraits(members.items().stream().map(WorkspaceMember::user).toList(), now);
        return members.map(member -> new Member(
                member, Objects.requireNonNull(portraits.get(member.user()), "a member's user always exists")));
    }
}
