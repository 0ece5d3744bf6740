package dev.parley.domain.usecase.channels;

import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.user.User;
import dev.parley.domain.store.Repositories;
import java.util.Comparator;
import java.util.List;

/** A direct message with its people, by ascending id, and whether it was opened just now. */
public record DirectConversation(DirectMessageChannel channel, List<User> members, boolean isNew) {
    public DirectConversation {
        members = List.copyOf(members);
    }

    static DirectConversation of(Repositories store, DirectMessageChannel channel, boolean isNew) {
        List<User> members = store.users().findAll(channel.members()).stream()
                .sorted(Comparator.comparing(user -> user.id().toString()))
                .toList();
        return new DirectConversation(channel, members, isNew);
    }
}
