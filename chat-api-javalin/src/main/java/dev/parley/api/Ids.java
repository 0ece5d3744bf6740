package dev.parley.api;

import dev.parley.api.http.Call;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Ids as texts. One in a path that is not even of the form of an id names nothing, hence is not found. */
final class Ids {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_FORM = Pattern.compile("[1-9][0-9]{0,17}");

    private Ids() {}

    static UserId user(Call call, String name) {
        return inPath(call, name, UserId::new, Refusals::noSuchUser);
    }

    static UserId assistant(Call call) {
        return inPath(call, "userId", UserId::new, Refusals::noSuchAssistant);
    }

    static SessionId session(Call call) {
        return inPath(call, "id", SessionId::new, () -> new NotFound("session_not_found", "There is no such session."));
    }

    static WorkspaceId workspace(Call call) {
        return inPath(call, "id", WorkspaceId::new, Refusals::noSuchWorkspace);
    }

    static CustomRoleId role(Call call, String name) {
        return inPath(call, name, CustomRoleId::new, Refusals::noSuchRole);
    }

    static ChannelId channel(Call call) {
        return inPath(call, "id", ChannelId::new, Refusals::noSuchChannel);
    }

    static DirectMessageChannelId directMessage(Call call) {
        return inPath(call, "id", DirectMessageChannelId::new, Refusals::noSuchDirectMessage);
    }

    static UserGroupId group(Call call) {
        return inPath(call, "id", UserGroupId::new, Refusals::noSuchGroup);
    }

    static NotificationId notification(Call call) {
        return inPath(
                call,
                "id",
                NotificationId::new,
                () -> new NotFound("notification_not_found", "There is no such notification."));
    }

    static NotificationId notification(String text) {
        return find(text).map(NotificationId::new).orElseThrow(() -> invalid("upTo"));
    }

    static InviteId invite(Call call) {
        return inPath(call, "id", InviteId::new, Refusals::noSuchInvite);
    }

    static CustomRoleId role(String field, String text) {
        return find(text).map(CustomRoleId::new).orElseThrow(() -> invalid(field));
    }

    static ChannelId channel(String field, String text) {
        return find(text).map(ChannelId::new).orElseThrow(() -> invalid(field));
    }

    static MessageId message(Call call) {
        return findMessage(call.path("id")).orElseThrow(Refusals::noSuchMessage);
    }

    /** In a body, where an id of the wrong form is a mistake in the input. */
    static UserId user(String text) {
        return find(text).map(UserId::new).orElseThrow(() -> invalid("userIds"));
    }

    static MessageId message(String field, String text) {
        return findMessage(text).orElseThrow(() -> invalid(field));
    }

    static Optional<UUID> find(String text) {
        return Optional.of(text).filter(t -> UUID_FORM.matcher(t).matches()).map(UUID::fromString);
    }

    static Optional<MessageId> findMessage(String text) {
        return Optional.of(text)
                .filter(t -> MESSAGE_FORM.matcher(t).matches())
                .map(Long::parseLong)
                .map(MessageId::new);
    }

    private static <T> T inPath(Call call, String name, Function<UUID, T> id, Supplier<? extends ChatException> none) {
        return find(call.path(name)).map(id).orElseThrow(none);
    }

    private static InvalidInput invalid(String field) {
        return new InvalidInput(field, "invalid_id", field + " is not an id");
    }
}
