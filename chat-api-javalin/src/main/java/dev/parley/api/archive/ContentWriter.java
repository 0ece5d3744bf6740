package dev.parley.api.archive;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes content as texts of exports: the opposite of {@link TextFormat}. */
final class ContentWriter {
    /** In code, what looks like a reference is none. */
    private static final Pattern CODE_OR_REFERENCE = Pattern.compile(
            "```.*?(?:```|$)|`[^`\\n]+`"
                    + "|<@(?<user>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>"
                    + "|<#(?<channel>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>"
                    + "|<@&(?<group>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>"
                    + "|<!(?<wide>here|channel|everyone)>",
            Pattern.DOTALL);

    private ContentWriter() {}

    /** With the groups that can be mentioned. */
    static String write(Message message, Map<UserGroupId, GroupHandle> groups) {
        String content = message.content().map(text -> text.value()).orElse("");
        StringBuilder text = new StringBuilder();
        Matcher matcher = CODE_OR_REFERENCE.matcher(content);
        int from = 0;
        while (matcher.find()) {
            text.append(escape(content.substring(from, matcher.start())));
            text.append(reference(matcher, message, groups).orElseGet(() -> escape(matcher.group())));
            from = matcher.end();
        }
        return text.append(escape(content.substring(from))).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Nothing for code, for a user whom the message does not mention, and for a group that is gone. */
    private static Optional<String> reference(Matcher found, Message message, Map<UserGroupId, GroupHandle> groups) {
        if (found.group("group") != null) {
            UserGroupId group = new UserGroupId(UUID.fromString(found.group("group")));
            return Optional.ofNullable(groups.get(group))
                    .map(handle -> "<!subteam^" + ExportedIds.of(group) + "|@" + handle + ">");
        }
        if (found.group("wide") != null) {
            return Optional.of("<!" + found.group("wide") + ">");
        }
        if (found.group("channel") != null) {
            return Optional.of("<#" + ExportedIds.of(new ChannelId(UUID.fromString(found.group("channel")))) + ">");
        }
        return Optional.ofNullable(found.group("user"))
                .map(id -> new UserId(UUID.fromString(id)))
                .filter(message.mentions()::contains)
                .map(user -> "<@" + ExportedIds.of(user) + ">");
    }
}
