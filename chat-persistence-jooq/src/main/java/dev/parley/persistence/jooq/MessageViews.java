package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.USERS;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectConditionStep;

/** Messages with all that is shown beside them, in one query, whatever their number. */
final class MessageViews {
    private static final UserColumns AUTHOR = new UserColumns(USERS.as("author"));
    private static final UserColumns MENTIONED = new UserColumns(USERS.as("mentioned"));

    private final MessageTable messages;
    private final MessageColumns message;
    private final ThreadColumns thread;
    private final Field<List<ReactionSummary>> reactions;
    private final Field<List<User>> mentions;

    MessageViews(ConversationTables tables, UserId viewer) {
        this.messages = tables.messages();
        this.message = new MessageColumns(tables);
        this.thread = ThreadColumns.of(messages, messages.conversation(), messages.id());
        this.reactions = reactions(tables, viewer);
        this.mentions = mentions(messages);
    }

    SelectConditionStep<Record> only(MessageId id) {
        return where(messages.id().eq(id));
    }

    Select<Record> among(Select<Record1<MessageId>> ids) {
        return where(messages.id().in(ids)).orderBy(messages.id());
    }

    private SelectConditionStep<Record> where(Condition which) {
        List<Field<?>> columns = new ArrayList<>(message.list());
        columns.addAll(AUTHOR.list());
        columns.addAll(thread.list());
        columns.add(reactions);
        columns.add(mentions);
        return select(columns)
                .from(messages.table())
                .join(AUTHOR.table())
                .on(AUTHOR.table().ID.eq(messages.author()))
                .crossJoin(lateral(thread.table()))
                .where(which);
    }

    MessageView read(Record row) {
        return new MessageView(
                message.read(row), AUTHOR.read(row), row.get(reactions), row.get(mentions), thread.read(row));
    }

    private static Field<List<ReactionSummary>> reactions(ConversationTables tables, UserId viewer) {
        ReactionTable reaction = tables.reactions();
        // As text, since Postgres knows no least UUID before version 18.
        return multiset(select(reaction.emoji(), count(), boolOr(reaction.user().eq(viewer)))
                        .from(reaction.table())
                        .where(reaction.message().eq(tables.messages().id()))
                        .groupBy(reaction.emoji())
                        .orderBy(min(reaction.createdAt()), min(reaction.id().cast(VARCHAR))))
                .as("reactions")
                .convertFrom(rows -> rows.map(Records.mapping(ReactionSummary::new)));
    }

    private static Field<List<User>> mentions(MessageTable messages) {
        return multiset(select(MENTIONED.list())
                        .from(MENTIONED.table())
                        .where(MENTIONED.table().ID.coerce(UUID.class).eq(any(messages.mentions())))
                        .and(MENTIONED.table().ID.coerce(UUID.class).ne(all(messages.groupMembers())))
                        .orderBy(MENTIONED.table().ID))
                .as("mentions")
                .convertFrom(rows -> rows.map(MENTIONED::read));
    }
}
