package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.FEED_HEADS;
import static dev.parley.persistence.jooq.generated.Tables.FEED_POSITIONS;
import static dev.parley.persistence.jooq.generated.Tables.INVITES;
import static dev.parley.persistence.jooq.generated.Tables.NOTIFICATIONS;
import static dev.parley.persistence.jooq.generated.Tables.SESSIONS;
import static dev.parley.persistence.jooq.generated.Tables.USER_GROUP_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/** What no key takes along when a workspace or the person in an account goes. */
record LeftBehind(DSLContext sql) {
    /** By the users who were there: notifications are found by nothing else. */
    void of(WorkspaceId workspace, Select<Record1<FeedId>> feeds) {
        sql.deleteFrom(NOTIFICATIONS)
                .where(NOTIFICATIONS.USER_ID.in(select(WORKSPACE_MEMBERS.USER_ID)
                        .from(WORKSPACE_MEMBERS)
                        .where(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))))
                .and(NOTIFICATIONS.CONVERSATION_ID.coerce(FEED_HEADS.FEED_ID).in(feeds))
                .execute();
        sql.deleteFrom(FEED_POSITIONS).where(FEED_POSITIONS.FEED_ID.in(feeds)).execute();
        sql.deleteFrom(FEED_HEADS).where(FEED_HEADS.FEED_ID.in(feeds)).execute();
    }

    void of(UserId user, Instant at) {
        sql.deleteFrom(SESSIONS).where(SESSIONS.USER_ID.eq(user)).execute();
        sql.deleteFrom(NOTIFICATIONS).where(NOTIFICATIONS.USER_ID.eq(user)).execute();
        sql.deleteFrom(USER_GROUP_MEMBERS)
                .where(USER_GROUP_MEMBERS.USER_ID.eq(user))
                .execute();
        for (ConversationTables tables : ConversationTables.BOTH) {
            FollowerTable followers = tables.followers();
            sql.deleteFrom(followers.table()).where(followers.user().eq(user)).execute();
        }
        sql.update(INVITES)
                .setNull(INVITES.EMAIL)
                .setNull(INVITES.CANONICAL_EMAIL)
                .set(INVITES.REVOKED_AT, coalesce(INVITES.REVOKED_AT, val(at, INVITES.REVOKED_AT)))
                .where(INVITES.CREATED_BY.eq(user))
                .execute();
    }
}
