package dev.parley.domain.model.message;

import java.util.List;

/** What a member has not read in a workspace: in every conversation, and in those threads where anything is unread. */
public record Backlog(List<Unread> conversations, List<UnreadThread> threads) {}
