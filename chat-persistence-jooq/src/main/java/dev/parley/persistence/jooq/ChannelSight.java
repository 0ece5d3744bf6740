package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_MEMBERS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.UserId;
import java.util.UUID;
import org.jooq.Condition;

/** Which rows of {@code channels} somebody sees, deleted or not. */
final class ChannelSight {
    private ChannelSight() {}

    static Condition isVisible(UserId user, Visibility visibility) {
        Condition isOpen = visibility.joinedOnly() ? falseCondition() : CHANNELS.IS_PRIVATE.isFalse();
        return joined(user)
                .or(isOpen)
                .or(CHANNELS.ID.eq(any(visibility.shown().toArray(ChannelId[]::new))))
                .andNot(CHANNELS.ID.eq(any(visibility.hidden().toArray(ChannelId[]::new))));
    }

    private static Condition joined(UserId user) {
        return exists(selectOne()
                .from(CHANNEL_MEMBERS)
                .where(CHANNEL_MEMBERS.CHANNEL_ID.eq(CHANNELS.ID.coerce(UUID.class)))
                .and(CHANNEL_MEMBERS.USER_ID.eq(user))
                .and(CHANNEL_MEMBERS.DELETED_AT.isNull()));
    }
}
