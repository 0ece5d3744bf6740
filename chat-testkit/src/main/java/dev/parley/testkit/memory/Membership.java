package dev.parley.testkit.memory;

import dev.parley.domain.model.membership.WorkspaceMember;

/** A user's place in a workspace; kept, but not present, after the user has left. */
record Membership(WorkspaceMember member, boolean isPresent) {}
