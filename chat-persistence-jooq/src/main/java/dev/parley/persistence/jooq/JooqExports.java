package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.exports.Exports;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;

final class JooqExports implements Exports {
    private final DSLContext sql;

    JooqExports(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Workspace> workspaces(String nameOrId) {
        return sql.select(JooqWorkspaces.COLUMNS)
                .from(WORKSPACES)
                .where(WORKSPACES
                        .NAME
                        .cast(String.class)
                        .eq(nameOrId)
                        .or(WORKSPACES.ID.cast(String.class).eq(nameOrId)))
                .and(WORKSPACES.DELETED_AT.isNull())
                .orderBy(WORKSPACES.ID)
                .fetch(JooqWorkspaces::read);
    }

    @Override
    public List<Channel> channels(WorkspaceId workspace, Optional<ChannelId> after, int limit) {
        return sql.select(ChannelColumns.LIST)
                .from(CHANNELS)
                .where(CHANNELS.WORKSPACE_ID.eq(workspace))
                .and(CHANNELS.DELETED_AT.isNull())
                .and(after.map(CHANNELS.ID::gt).orElse(noCondition()))
                .orderBy(CHANNELS.ID)
                .limit(limit)
                .fetch(ChannelColumns::read);
    }

    @Override
    public List<DirectMessageChannel> directMessages(
            WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit) {
        return JooqDirectMessageChannels.select(sql, DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID.eq(workspace))
                .and(after.map(DIRECT_MESSAGE_CHANNELS.ID::gt).orElse(noCondition()))
                .orderBy(DIRECT_MESSAGE_CHANNELS.ID)
                .limit(limit)
                .fetch(Records.mapping(DirectMessageChannel::new));
    }

    @Override
    public List<Message> messages(ConversationId conversation, MessageId after, int limit) {
        ConversationTables tables = ConversationTables.of(conversation);
        MessageTable messages = tables.messages();
        MessageColumns columns = new MessageColumns(tables);
        Stretch stretch = Stretch.of(messages, conversation);
        return sql.select(columns.list())
                .from(messages.table())
                .where(stretch.between(after, PageWindow.END))
                .and(messages.deletedAt().isNull().or(hasReplies(messages)))
                .orderBy(stretch.ascending())
                .limit(limit)
                .fetch(columns::read);
    }

    private static Condition hasReplies(MessageTable messages) {
        MessageTable replies = messages.as("replies");
        return exists(selectOne()
                .from(replies.table())
                .where(replies.conversation().eq(messages.conversation()))
                .and(replies.parent().eq(messages.id()))
                .and(replies.deletedAt().isNull()));
    }

    @Override
    public List<Reaction> reactions(ConversationId conversation, Collection<MessageId> messages) {
        ReactionTable reactions = ConversationTables.of(conversation).reactions();
        return sql.select(reactions.message(), reactions.user(), reactions.emoji(), reactions.createdAt())
                .from(reactions.table())
                .where(reactions.message().eq(any(messages.toArray(MessageId[]::new))))
                .orderBy(reactions.createdAt(), reactions.id())
                .fetch(Records.mapping(Reaction::new));
    }

    @Override
    public Map<MessageId, Instant> instants(ConversationId conversation, Collection<MessageId> wanted) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return sql.select(messages.id(), messages.createdAt())
                .from(messages.table())
                .where(messages.conversation().eq(conversation.value()))
                .and(messages.id().eq(any(wanted.toArray(MessageId[]::new))))
                .fetchMap(Record2::value1, Record2::value2);
    }
}
