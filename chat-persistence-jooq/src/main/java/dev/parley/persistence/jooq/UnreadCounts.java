package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectUnionStep;

/** What a user has not read in a workspace: one statement, which looks at no more messages than it counts. */
record UnreadCounts(WorkspaceId workspace, UserId user) {
    List<Unread> fetch(DSLContext sql) {
        return sql.fetch(of(ConversationTables.CHANNEL)
                        .unionAll(of(ConversationTables.DIRECT_MESSAGE))
                        .orderBy(inline(1), inline(2)))
                .map(Records.mapping((direct, id, unread, mentions) ->
                        new Unread(ConversationTables.id(direct, id), unread, mentions)));
    }

    private SelectUnionStep<Record4<Boolean, UUID, Integer, Integer>> of(ConversationTables tables) {
        PlaceTable places = tables.places();
        MemberTable members = tables.members();
        MessageTable messages = tables.messages();
        Condition unread = isUnread(messages, members);
        // Says what an index is for; the other condition alone does not tell that there are mentions at all.
        Condition mentioned =
                cardinality(messages.mentions()).gt(0).and(messages.mentions().contains(new UUID[] {user.value()}));
        return select(
                        inline(tables.direct()),
                        places.id(),
                        count(messages, unread),
                        count(messages, unread.and(mentioned)))
                .from(members.table())
                .join(places.table())
                .on(places.id().eq(members.conversation()))
                .where(members.isPresent(user))
                .and(places.workspace().eq(workspace))
                .and(places.isOpen());
    }

    private Condition isUnread(MessageTable messages, MemberTable members) {
        return messages.conversation()
                .eq(members.conversation())
                .and(messages.id().gt(members.lastRead()))
                .and(messages.parent().isNull().or(messages.alsoToChannel()))
                .and(messages.deletedAt().isNull())
                .and(messages.author().ne(user))
                .and(messages.kind().eq(inline(MessageKind.MESSAGE, messages.kind())));
    }

    private static Field<Integer> count(MessageTable messages, Condition which) {
        return field(selectCount()
                .from(selectOne().from(messages.table()).where(which).limit(Unread.CAP)));
    }
}
