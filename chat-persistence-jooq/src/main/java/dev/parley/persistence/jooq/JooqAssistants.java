package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.ASSISTANTS;
import static dev.parley.persistence.jooq.generated.Tables.USERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.assistant.Assistants;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectJoinStep;

final class JooqAssistants implements Assistants {
    private final DSLContext sql;

    JooqAssistants(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(AssistantProfile assistant) {
        sql.insertInto(ASSISTANTS)
                .set(ASSISTANTS.USER_ID, assistant.user())
                .set(ASSISTANTS.WORKSPACE_ID, assistant.workspace())
                .set(ASSISTANTS.INSTRUCTIONS, assistant.instructions())
                .set(ASSISTANTS.MODEL, assistant.model())
                .set(ASSISTANTS.CREATED_AT, assistant.createdAt())
                .execute();
    }

    @Override
    public void update(AssistantProfile assistant) {
        Changed.one(sql.update(ASSISTANTS)
                .set(ASSISTANTS.INSTRUCTIONS, assistant.instructions())
                .set(ASSISTANTS.MODEL, assistant.model())
                .where(ASSISTANTS.USER_ID.eq(assistant.user())));
    }

    @Override
    public Optional<AssistantProfile> find(UserId id) {
        return select().where(ASSISTANTS.USER_ID.eq(id)).fetchOptional(Records.mapping(AssistantProfile::new));
    }

    @Override
    public List<AssistantProfile> of(WorkspaceId workspace, Optional<UserId> after, int limit) {
        return select().join(USERS)
                .on(USERS.ID.eq(ASSISTANTS.USER_ID))
                .where(ASSISTANTS.WORKSPACE_ID.eq(workspace))
                .and(USERS.DELETED_AT.isNull())
                .and(after.map(ASSISTANTS.USER_ID::gt).orElse(noCondition()))
                .orderBy(ASSISTANTS.USER_ID)
                .limit(limit)
                .fetch(Records.mapping(AssistantProfile::new));
    }

    @Override
    public List<AssistantProfile> in(ConversationId conversation) {
        ConversationTables tables = ConversationTables.of(conversation);
        PlaceTable places = tables.places();
        MemberTable members = tables.members();
        return select().join(USERS)
                .on(USERS.ID.eq(ASSISTANTS.USER_ID))
                .join(places.table())
                .on(places.workspace().eq(ASSISTANTS.WORKSPACE_ID))
                .join(WORKSPACE_MEMBERS)
                .on(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(ASSISTANTS.WORKSPACE_ID))
                .and(WORKSPACE_MEMBERS.USER_ID.eq(ASSISTANTS.USER_ID))
                .join(members.table())
                .on(members.conversation().eq(places.id()))
                .and(members.user().eq(ASSISTANTS.USER_ID))
                .where(places.id().eq(conversation.value()))
                .and(members.deletedAt().isNull())
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull())
                .and(USERS.DEACTIVATED_AT.isNull())
                .and(USERS.DELETED_AT.isNull())
                .orderBy(ASSISTANTS.USER_ID)
                .fetch(Records.mapping(AssistantProfile::new));
    }

    private SelectJoinStep<Record5<UserId, WorkspaceId, Instructions, ModelName, Instant>> select() {
        return sql.select(
                        ASSISTANTS.USER_ID,
                        ASSISTANTS.WORKSPACE_ID,
                        ASSISTANTS.INSTRUCTIONS,
                        ASSISTANTS.MODEL,
                        ASSISTANTS.CREATED_AT)
                .from(ASSISTANTS);
    }
}
