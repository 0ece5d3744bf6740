package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.USERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/** The half of the memberships that is about channels and direct messages. */
final class ConversationMembers {
    private final DSLContext sql;

    ConversationMembers(DSLContext sql) {
        this.sql = sql;
    }

    boolean join(ConversationMember member) {
        MemberTable members = ConversationTables.of(member.conversation()).members();
        boolean joined = sql.insertInto(members.table())
                        .set(members.conversation(), member.conversation().value())
                        .set(members.user(), member.user())
                        .set(members.joinedAt(), member.joinedAt())
                        .set(members.lastRead(), head(member.conversation()))
                        .onConflict(members.conversation(), members.user())
                        .doUpdate()
                        .set(members.joinedAt(), excluded(members.joinedAt()))
                        .set(members.lastRead(), excluded(members.lastRead()))
                        .setNull(members.deletedAt())
                        .where(members.deletedAt().isNotNull())
                        .execute()
                == 1;
        if (joined) {
            markThreadsRead(member);
        }
        return joined;
    }

    /** Those that were followed before leaving. */
    private void markThreadsRead(ConversationMember member) {
        FollowerTable followers = ConversationTables.of(member.conversation()).followers();
        sql.update(followers.table())
                .set(followers.lastRead(), head(member.conversation()))
                .where(followers.conversation().eq(member.conversation().value()))
                .and(followers.user().eq(member.user()))
                .execute();
    }

    private static Field<MessageId> head(ConversationId conversation) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return coalesce(field(messages.newest(conversation, messages.id())), val(MessageId.NONE, messages.id()));
    }

    boolean leave(ConversationId conversation, UserId user, Instant at) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.update(members.table())
                        .set(members.deletedAt(), at)
                        .where(members.conversation().eq(conversation.value()))
                        .and(members.isPresent(user))
                        .execute()
                == 1;
    }

    Optional<ConversationMember> find(ConversationId conversation, UserId user) {
        MemberTable members = ConversationTables.of(conversation).members();
        return present(conversation, members.user().eq(user), 1).stream().findFirst();
    }

    List<ConversationMember> of(ConversationId conversation, Optional<UserId> after, int limit) {
        MemberTable members = ConversationTables.of(conversation).members();
        return present(conversation, after.map(members.user()::gt).orElse(noCondition()), limit);
    }

    private List<ConversationMember> present(ConversationId conversation, Condition which, int limit) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.select(members.user(), members.joinedAt())
                .from(members.table())
                .where(members.conversation().eq(conversation.value()))
                .and(which)
                .and(members.deletedAt().isNull())
                .orderBy(members.user())
                .limit(limit)
                .fetch(Records.mapping((user, joinedAt) -> new ConversationMember(conversation, user, joinedAt)));
    }

    Set<UserId> seenAfter(ConversationId conversation, Instant instant) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.select(members.user())
                .from(members.table())
                .join(USERS)
                .on(USERS.ID.eq(members.user()))
                .where(members.conversation().eq(conversation.value()))
                .and(members.deletedAt().isNull())
                .and(USERS.LAST_SEEN_AT.gt(instant))
                .fetchSet(members.user());
    }

    List<ChannelId> channelsOf(WorkspaceId workspace, UserId user) {
        return sql.select(CHANNELS.ID)
                .from(CHANNELS)
                .join(CHANNEL_MEMBERS)
                .on(CHANNEL_MEMBERS.CHANNEL_ID.eq(CHANNELS.ID.coerce(UUID.class)))
                .where(CHANNELS.WORKSPACE_ID.eq(workspace))
                .and(CHANNEL_MEMBERS.USER_ID.eq(user))
                .and(CHANNEL_MEMBERS.DELETED_AT.isNull())
                .orderBy(CHANNELS.ID)
                .fetch(CHANNELS.ID);
    }
}
