package dev.parley.persistence.jooq;

import dev.parley.domain.error.Conflict;
import dev.parley.persistence.jooq.generated.Indexes;
import dev.parley.persistence.jooq.generated.Keys;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the unique indexes stand for that people can run into. */
final class TakenNames {
    private static final Map<String, Supplier<Conflict>> BY_INDEX = Map.of(
            Indexes.USERS_USERNAME_KEY.getName(), TakenNames::username,
            Indexes.USERS_CANONICAL_EMAIL_KEY.getName(), TakenNames::email,
            Indexes.CHANNELS_WORKSPACE_ID_NAME_KEY.getName(), TakenNames::channelName,
            Keys.USER_GROUPS_WORKSPACE_ID_HANDLE_KEY.getName(), TakenNames::groupHandle,
            Indexes.WORKSPACE_ROLES_WORKSPACE_ID_NAME_KEY.getName(), TakenNames::roleName);

    private TakenNames() {}

    static Optional<Conflict> find(String index) {
        return Optional.ofNullable(BY_INDEX.get(index)).map(Supplier::get);
    }

    static Conflict username() {
        return new Conflict("username_taken", "The username is taken.");
    }

    static Conflict email() {
        return new Conflict("email_taken", "The e-mail address is taken.");
    }

    static Conflict channelName() {
        return new Conflict("channel_name_taken", "The channel's name is taken.");
    }

    static Conflict groupHandle() {
        return new Conflict("group_handle_taken", "The handle is taken.");
    }

    static Conflict roleName() {
        return new Conflict("role_name_taken", "The role's name is taken.");
    }

    static Conflict clientMessageId() {
        return new Conflict("client_message_id_taken", "This clientMessageId was used before.");
    }
}
