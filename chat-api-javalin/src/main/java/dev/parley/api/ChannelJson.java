package dev.parley.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.api.http.Json;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.usecase.channels.ChannelMember;
import java.util.Optional;

/** A named conversation of a workspace. */
record ChannelJson(
        String id,
        String workspaceId,
        String name,
        @JsonProperty("private") boolean isPrivate,
        @JsonProperty("default") boolean isDefault,
        boolean archived,
        String topic,
        String purpose,
        Optional<String> createdBy,
        String createdAt,
        Optional<String> archivedAt) {

    static ChannelJson of(Channel channel) {
        return new ChannelJson(
                channel.id().toString(),
                channel.workspace().toString(),
                channel.name().value(),
                channel.isPrivate(),
                channel.isDefault(),
                channel.archivedAt().isPresent(),
                channel.topic(),
                channel.purpose(),
                channel.createdBy().map(Object::toString),
                Json.instant(channel.createdAt()),
                channel.archivedAt().map(Json::instant));
    }

    /** Somebody who is in it. */
    record MemberJson(PersonJson user, String joinedAt) {
        static MemberJson of(ChannelMember member) {
            return new MemberJson(PersonJson.of(member.portrait()), Json.instant(member.joinedAt()));
        }
    }
}
