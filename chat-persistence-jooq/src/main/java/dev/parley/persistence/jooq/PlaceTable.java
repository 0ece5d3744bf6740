package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Where messages are: the channels, or the direct messages; and when one of them is open to be read, and when a legal
 * hold is on it.
 */
record PlaceTable(
        Table<Record> table, Field<UUID> id, Field<WorkspaceId> workspace, Condition isOpen, Condition isHeld) {
    static final PlaceTable CHANNEL = new PlaceTable(
            CHANNELS,
            CHANNELS.ID.coerce(UUID.class),
            CHANNELS.WORKSPACE_ID,
            CHANNELS.DELETED_AT.isNull().and(CHANNELS.ARCHIVED_AT.isNull()),
            CHANNELS.LEGAL_HOLD.isTrue().or(isWorkspaceHeld(CHANNELS.WORKSPACE_ID)));
    static final PlaceTable DIRECT_MESSAGE = new PlaceTable(
            DIRECT_MESSAGE_CHANNELS,
            DIRECT_MESSAGE_CHANNELS.ID.coerce(UUID.class),
            DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID,
            DIRECT_MESSAGE_CHANNELS.DELETED_AT.isNull(),
            isWorkspaceHeld(DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID));

    private static Condition isWorkspaceHeld(Field<WorkspaceId> workspace) {
        return exists(
                selectOne().from(WORKSPACES).where(WORKSPACES.ID.eq(workspace)).and(WORKSPACES.LEGAL_HOLD));
    }

    /** Whether the user that the field names is a present member of the workspace, which is not deleted. */
    Condition isInWorkspaceOf(Field<UserId> user) {
        return exists(selectOne()
                .from(WORKSPACE_MEMBERS)
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(WORKSPACE_MEMBERS.WORKSPACE_ID))
                .where(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))
                .and(WORKSPACE_MEMBERS.USER_ID.eq(user))
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull())
                .and(WORKSPACES.DELETED_AT.isNull()));
    }

    /**
     * Holds, retentions and deletions of these places, and of their workspaces, stay as they are until the transaction
     * ends. One that somebody is changing right now comes before what is read from here on.
     */
    void keep(DSLContext sql, UUID... places) {
        sql.selectOne()
                .from(table)
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(workspace))
                .where(id.eq(any(places)))
                .orderBy(id)
                .forShare()
                .fetch();
    }

    /** Whether the conversation that the field names is under a legal hold. */
    Condition isHeld(Field<UUID> conversation) {
        return exists(selectOne().from(table).where(id.eq(conversation)).and(isHeld));
    }
}
