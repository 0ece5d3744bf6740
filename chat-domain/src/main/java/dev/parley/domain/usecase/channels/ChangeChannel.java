package dev.parley.domain.usecase.channels;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ChannelName;
import java.util.Optional;

/** Give a channel another name, topic or purpose; what is empty stays. */
public record ChangeChannel(Optional<ChannelName> name, Optional<String> topic, Optional<String> purpose) {
    public ChangeChannel {
        topic.ifPresent(text -> Require.line("topic", text));
    }
}
