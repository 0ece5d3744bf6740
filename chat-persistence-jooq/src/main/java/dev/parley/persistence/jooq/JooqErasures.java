package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.ERASURES;
import static dev.parley.persistence.jooq.generated.Tables.FEED_EVENTS;
import static dev.parley.persistence.jooq.generated.Tables.FEED_HEADS;
import static dev.parley.persistence.jooq.generated.Tables.USERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.retention.Erasures;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

final class JooqErasures implements Erasures {
    private final DSLContext sql;

    JooqErasures(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void ask(UserId user, Instant at) {
        sql.insertInto(ERASURES)
                .set(ERASURES.USER_ID, user)
                .set(ERASURES.CREATED_AT, at)
                .onConflict(ERASURES.USER_ID)
                .doNothing()
                .execute();
    }

    @Override
    public void done(UserId user) {
        sql.deleteFrom(ERASURES).where(ERASURES.USER_ID.eq(user)).execute();
    }

    @Override
    public List<UserId> pending(Optional<UserId> after, int limit) {
        return sql.select(ERASURES.USER_ID)
                .from(ERASURES)
                .where(after.map(ERASURES.USER_ID::gt).orElse(noCondition()))
                .orderBy(ERASURES.USER_ID)
                .limit(limit)
                .fetch(ERASURES.USER_ID);
    }

    @Override
    public List<WorkspaceId> workspaces(Instant deletedBefore, int limit) {
        return sql.select(WORKSPACES.ID)
                .from(WORKSPACES)
                .where(WORKSPACES.DELETED_AT.lt(deletedBefore))
                .and(WORKSPACES.LEGAL_HOLD.isFalse())
                .and(notExists(selectOne()
                        .from(CHANNELS)
                        .where(CHANNELS.WORKSPACE_ID.eq(WORKSPACES.ID))
                        .and(CHANNELS.LEGAL_HOLD)))
                .orderBy(WORKSPACES.ID)
                .limit(limit)
                .fetch(WORKSPACES.ID);
    }

    @Override
    public int empty(WorkspaceId workspace, int limit) {
        int gone = 0;
        for (ConversationTables tables : ConversationTables.BOTH) {
            gone += emptyMessages(tables, workspace, limit - gone);
        }
        return gone + emptyFeeds(workspace, limit - gone);
    }

    @Override
    public List<UserId> strays(WorkspaceId workspace, int limit) {
        var elsewhere = WORKSPACE_MEMBERS.as("elsewhere");
        return sql.select(USERS.ID)
                .from(WORKSPACE_MEMBERS)
                .join(USERS)
                .on(USERS.ID.eq(WORKSPACE_MEMBERS.USER_ID))
                .where(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))
                .and(USERS.KIND.ne(UserKind.PERSON))
                .and(USERS.DELETED_AT.isNull())
                .and(notExists(selectOne()
                        .from(elsewhere)
                        .where(elsewhere.USER_ID.eq(USERS.ID))
                        .and(elsewhere.WORKSPACE_ID.ne(workspace))))
                .orderBy(USERS.ID)
                .limit(limit)
                .fetch(USERS.ID);
    }

    @Override
    public void forget(UserId user, Instant at) {
        new LeftBehind(sql).of(user, at);
    }

    @Override
    public void remove(WorkspaceId workspace) {
        new LeftBehind(sql).of(workspace, feeds(workspace));
        sql.deleteFrom(WORKSPACES).where(WORKSPACES.ID.eq(workspace)).execute();
    }

    /**
     * Of one conversation at a time, whose index leads to them: to look for a workspace's newest messages would mean to
     * go past those of all others. The newest first: a reply before its root, which would otherwise take along any number.
     */
    private int emptyMessages(ConversationTables tables, WorkspaceId workspace, int limit) {
        MessageTable messages = tables.messages();
        PlaceTable places = tables.places();
        MessageTable any = messages.as("anything");
        var place = select(places.id())
                .from(places.table())
                .where(places.workspace().eq(workspace))
                .and(exists(
                        selectOne().from(any.table()).where(any.conversation().eq(places.id()))))
                .limit(1);
        return sql.deleteFrom(messages.table())
                .where(messages.id()
                        .in(select(messages.id())
                                .from(messages.table())
                                .where(messages.conversation().eq(place))
                                .orderBy(
                                        messages.conversation().desc(),
                                        messages.id().desc())
                                .limit(limit)))
                .execute();
    }

    private int emptyFeeds(WorkspaceId workspace, int limit) {
        return sql.deleteFrom(FEED_EVENTS)
                .where(row(FEED_EVENTS.FEED_ID, FEED_EVENTS.POSITION)
                        .in(select(FEED_EVENTS.FEED_ID, FEED_EVENTS.POSITION)
                                .from(FEED_EVENTS)
                                .where(FEED_EVENTS.FEED_ID.in(feeds(workspace)))
                                .limit(limit)))
                .execute();
    }

    private static Select<Record1<FeedId>> feeds(WorkspaceId workspace) {
        return select(CHANNELS.ID.coerce(FEED_HEADS.FEED_ID))
                .from(CHANNELS)
                .where(CHANNELS.WORKSPACE_ID.eq(workspace))
                .unionAll(select(DIRECT_MESSAGE_CHANNELS.ID.coerce(FEED_HEADS.FEED_ID))
                        .from(DIRECT_MESSAGE_CHANNELS)
                        .where(DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID.eq(workspace)))
                .unionAll(select(val(FeedId.of(workspace), FEED_HEADS.FEED_ID)));
    }
}
