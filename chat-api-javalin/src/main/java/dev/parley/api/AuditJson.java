package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import java.util.Map;
import java.util.Optional;

/** An entry of the audit: ids and fixed words only. */
record AuditJson(
        String id,
        String at,
        String action,
        Optional<String> actorId,
        Optional<String> sessionId,
        boolean byOperator,
        Optional<String> workspaceId,
        Optional<String> channelId,
        Optional<String> directMessageId,
        Optional<String> messageId,
        Optional<String> userId,
        Map<String, String> details) {

    static AuditJson of(AuditEntry entry) {
        Deed deed = entry.deed();
        return new AuditJson(
                entry.id().toString(),
                Json.instant(entry.at()),
                deed.action().wireName(),
                entry.actor().map(Object::toString),
                entry.session().map(Object::toString),
                entry.byOperator(),
                deed.workspace().map(Object::toString),
                deed.conversation().filter(ChannelId.class::isInstance).map(Object::toString),
                deed.conversation()
                        .filter(DirectMessageChannelId.class::isInstance)
                        .map(Object::toString),
                deed.message().map(Object::toString),
                deed.user().map(Object::toString),
                deed.details());
    }
}
