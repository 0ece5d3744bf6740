package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.IMPORTED_ITEMS;
import static dev.parley.persistence.jooq.generated.Tables.IMPORTS;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.imports.Imports;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

final class JooqImports implements Imports {
    private static final String USER = "user";
    private static final String CHANNEL = "channel";
    private static final String DIRECT_MESSAGE = "direct_message";

    private final DSLContext sql;

    JooqImports(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean begin(ImportSource source, WorkspaceId workspace) {
        return sql.insertInto(IMPORTS)
                        .set(IMPORTS.SOURCE, source)
                        .set(IMPORTS.WORKSPACE_ID, workspace)
                        .onConflict(IMPORTS.SOURCE)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<WorkspaceId> find(ImportSource source) {
        return sql.select(IMPORTS.WORKSPACE_ID)
                .from(IMPORTS)
                .where(IMPORTS.SOURCE.eq(source))
                .fetchOptional(IMPORTS.WORKSPACE_ID);
    }

    @Override
    public void addUser(WorkspaceId workspace, ExternalId external, UserId user) {
        add(workspace, USER, external, user.value());
    }

    @Override
    public Map<ExternalId, UserId> users(WorkspaceId workspace) {
        return sql.select(IMPORTED_ITEMS.EXTERNAL_ID, IMPORTED_ITEMS.ITEM_ID.convertFrom(UserId::new))
                .from(IMPORTED_ITEMS)
                .where(IMPORTED_ITEMS.WORKSPACE_ID.eq(workspace))
                .and(IMPORTED_ITEMS.KIND.eq(USER))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    @Override
    public void addConversation(WorkspaceId workspace, ExternalId external, ConversationId conversation) {
        String kind = switch (conversation) {
            case ChannelId channel -> CHANNEL;
            case DirectMessageChannelId directMessage -> DIRECT_MESSAGE;
        };
        add(workspace, kind, external, conversation.value());
    }

    @Override
    public Map<ExternalId, ConversationId> conversations(WorkspaceId workspace) {
        return sql.select(
                        IMPORTED_ITEMS.EXTERNAL_ID,
                        IMPORTED_ITEMS.KIND.convertFrom(DIRECT_MESSAGE::equals),
                        IMPORTED_ITEMS.ITEM_ID)
                .from(IMPORTED_ITEMS)
                .where(IMPORTED_ITEMS.WORKSPACE_ID.eq(workspace))
                .and(IMPORTED_ITEMS.KIND.in(CHANNEL, DIRECT_MESSAGE))
                .fetchMap(row -> row.value1(), row -> ConversationTables.id(row.value2(), row.value3()));
    }

    private void add(WorkspaceId workspace, String kind, ExternalId external, UUID item) {
        sql.insertInto(IMPORTED_ITEMS)
                .set(IMPORTED_ITEMS.WORKSPACE_ID, workspace)
                .set(IMPORTED_ITEMS.KIND, kind)
                .set(IMPORTED_ITEMS.EXTERNAL_ID, external)
                .set(IMPORTED_ITEMS.ITEM_ID, item)
                .execute();
    }
}
