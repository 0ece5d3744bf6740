package dev.parley.domain.usecase.messages;

import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.user.UserId;
import java.util.Set;

/** Content whose mentions name users by id, and those users. */
record Resolved(Content content, Set<UserId> mentions) {}
