package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Messages;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.SelectUnionStep;
import org.jooq.impl.DSL;

final class JooqMessages implements Messages {
    private final DSLContext sql;
    private final MessagePages pages;

    JooqMessages(DSLContext sql) {
        this.sql = sql;
        this.pages = new MessagePages(sql);
    }

    @Override
    public List<Message> append(List<NewMessage> batch) {
        return batch.isEmpty() ? List.of() : new MessageBatch(sql, batch).append();
    }

    @Override
    public void edit(Message edited, Revision replaced) {
        ConversationTables tables = ConversationTables.of(edited.conversation());
        MessageTable messages = tables.messages();
        Changed.one(sql.update(messages.table())
                .set(messages.content(), edited.content().map(Content::value).orElse(""))
                .set(messages.mentions(), MentionArrays.of(edited))
                .set(messages.groups(), MessageColumns.groups(edited.wide()))
                .set(messages.groupMembers(), MentionArrays.ids(edited.wide().members()))
                .set(messages.version(), edited.version())
                .set(messages.editedAt(), edited.editedAt().orElse(null))
                .where(messages.id().eq(edited.id())));
        RevisionTable revisions = tables.revisions();
        sql.insertInto(revisions.table())
                .set(revisions.message(), replaced.message())
                .set(revisions.version(), replaced.version())
                .set(revisions.content(), replaced.content().value())
                .set(revisions.mentions(), MentionArrays.of(replaced.addressed()))
                .set(revisions.replacedAt(), replaced.replacedAt())
                .execute();
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return new MessageQuery(sql).only(tables -> tables.messages().id().eq(id));
    }

    @Override
    public List<Message> all(Collection<MessageId> ids) {
        MessageId[] wanted = ids.toArray(MessageId[]::new);
        return new MessageQuery(sql)
                .lowest(wanted.length, tables -> tables.messages().id().eq(any(wanted)));
    }

    @Override
    public Optional<Message> findByClientId(UserId author, ClientMessageId id) {
        return new MessageQuery(sql).only(tables -> {
            MessageTable messages = tables.messages();
            return messages.author().eq(author).and(messages.clientId().eq(id));
        });
    }

    @Override
    public List<Message> by(UserId author, MessageId after, int limit) {
        return new MessageQuery(sql).lowest(limit, tables -> {
            MessageTable messages = tables.messages();
            return messages.author()
                    .eq(author)
                    .and(messages.id().gt(after))
                    .and(messages.purgedAt().isNull());
        });
    }

    @Override
    public Optional<Instant> newest(ConversationId conversation) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return sql.fetchOptional(messages.newest(conversation, messages.createdAt()))
                .map(Record1::value1);
    }

    @Override
    public Optional<MessageId> head(ConversationId conversation) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return sql.fetchOptional(messages.newest(conversation, messages.id())).map(Record1::value1);
    }

    @Override
    public List<Revision> revisions(MessageId id, int afterVersion, int limit) {
        return sql.fetch(revisions(ConversationTables.CHANNEL.revisions(), id, afterVersion)
                        .unionAll(revisions(ConversationTables.DIRECT_MESSAGE.revisions(), id, afterVersion))
                        .orderBy(inline(2))
                        .limit(limit))
                .map(row -> new Revision(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static SelectUnionStep<Record5<MessageId, Integer, Content, Addressed, Instant>> revisions(
            RevisionTable revisions, MessageId id, int afterVersion) {
        return DSL.select(
                        revisions.message(),
                        revisions.version(),
                        revisions.content().convertFrom(Content::new),
                        revisions.mentions().convertFrom(MentionArrays::addressed),
                        revisions.replacedAt())
                .from(revisions.table())
                .where(revisions.message().eq(id))
                .and(revisions.version().gt(afterVersion));
    }

    @Override
    public Optional<MessageView> view(MessageId id, UserId viewer) {
        return pages.view(id, viewer);
    }

    @Override
    public MessagePage timeline(ConversationId conversation, UserId viewer, PageRequest request) {
        return pages.timeline(conversation, viewer, request);
    }

    @Override
    public List<Instant> instants(ConversationId conversation) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return sql.select(messages.createdAt())
                .from(messages.table())
                .where(messages.conversation().eq(conversation.value()))
                .orderBy(messages.createdAt())
                .fetch(messages.createdAt());
    }

    @Override
    public Map<Instant, MessageId> rootsAt(ConversationId conversation, Collection<Instant> instants) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return sql.select(messages.createdAt(), coalesce(messages.parent(), messages.id()))
                .from(messages.table())
                .where(messages.conversation().eq(conversation.value()))
                .and(messages.createdAt().eq(any(instants.toArray(Instant[]::new))))
                .fetchMap(Record2::value1, Record2::value2);
    }
}
