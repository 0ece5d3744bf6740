package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What a user has not read in a workspace: one statement, which looks at no more messages than it counts. */
record UnreadCounts(WorkspaceId workspace, UserId user, Set<ChannelId> hidden) {
    private static final Field<Integer> UNREAD = field(DSL.name("unread", "count"), Integer.class);

    Backlog fetch(DSLContext sql) {
        List<Row> rows = sql.fetch(ofConversations(ConversationTables.CHANNEL)
                        .unionAll(ofConversations(ConversationTables.DIRECT_MESSAGE))
                        .unionAll(ofThreads(ConversationTables.CHANNEL))
                        .unionAll(ofThreads(ConversationTables.DIRECT_MESSAGE))
                        .orderBy(inline(1), inline(2), inline(3)))
                .map(Records.mapping((direct, id, root, unread, mentions) ->
                        new Row(direct, id, Optional.ofNullable(root), unread, mentions)));
        return new Backlog(
                rows.stream().flatMap(Row::conversation).toList(),
                rows.stream().flatMap(Row::thread).toList());
    }

    private SelectConditionStep<Record5<Boolean, UUID, MessageId, Integer, Integer>> ofConversations(
            ConversationTables tables) {
        PlaceTable places = tables.places();
        MemberTable members = tables.members();
        MessageTable messages = tables.messages();
        Condition unread = messages.conversation()
                .eq(members.conversation())
                .and(messages.id().gt(members.lastRead()))
                .and(messages.parent().isNull().or(messages.alsoToChannel()))
                .and(counts(messages));
        return select(
                        inline(tables.direct()),
                        members.conversation(),
                        inline((MessageId) null, messages.id()),
                        UNREAD,
                        mentions(messages, unread))
                .from(members.table())
                .join(places.table())
                .on(places.id().eq(members.conversation()))
                .crossJoin(counted(messages, unread))
                .where(isOpenToUser(tables));
    }

    private SelectConditionStep<Record5<Boolean, UUID, MessageId, Integer, Integer>> ofThreads(
            ConversationTables tables) {
        PlaceTable places = tables.places();
        MemberTable members = tables.members();
        FollowerTable followers = tables.followers();
        MessageTable replies = tables.messages();
        Condition unread = replies.conversation()
                .eq(followers.conversation())
                .and(replies.parent().eq(followers.root()))
                .and(replies.id().gt(followers.lastRead()))
                .and(counts(replies));
        return select(
                        inline(tables.direct()),
                        followers.conversation(),
                        followers.root(),
                        UNREAD,
                        mentions(replies, unread))
                .from(followers.table())
                .join(members.table())
                .on(members.conversation().eq(followers.conversation()))
                .join(places.table())
                .on(places.id().eq(members.conversation()))
                .crossJoin(counted(replies, unread))
                .where(isOpenToUser(tables))
                .and(followers.user().eq(user))
                .and(followers.unfollowedAt().isNull())
                .and(UNREAD.gt(0));
    }

    private Condition isOpenToUser(ConversationTables tables) {
        return tables.members()
                .isPresent(user)
                .and(tables.places().workspace().eq(workspace))
                .andNot(tables.places()
                        .id()
                        .eq(any(hidden.stream().map(ChannelId::value).toArray(UUID[]::new))))
                .and(tables.places().isOpen());
    }

    private Condition counts(MessageTable messages) {
        return messages.deletedAt()
                .isNull()
                .and(messages.author().ne(user))
                .and(messages.kind().eq(inline(MessageKind.MESSAGE, messages.kind())));
    }

    /** One row beside each place, found by looking into an index: as a join, it might go through all that was ever said. */
    private static Table<Record1<Integer>> counted(MessageTable messages, Condition which) {
        return lateral(count(messages, which).asTable("unread", "count"));
    }

    private Field<Integer> mentions(MessageTable messages, Condition unread) {
        // Says what an index is for; the other condition alone does not tell that there are mentions at all.
        Condition mentioned = cardinality(messages.mentions())
                .gt(0)
                .and(arrayOverlap(messages.mentions(), MentionArrays.addressing(user)));
        return when(UNREAD.eq(0), inline(0)).otherwise(field(count(messages, unread.and(mentioned))));
    }

    private static SelectJoinStep<Record1<Integer>> count(MessageTable messages, Condition which) {
        return selectCount()
                .from(selectOne().from(messages.table()).where(which).limit(Unread.CAP));
    }

    /** Of a conversation, or of a thread when there is a root. */
    private record Row(boolean direct, UUID id, Optional<MessageId> root, int unread, int mentions) {
        Stream<Unread> conversation() {
            return root.isEmpty()
                    ? Stream.of(new Unread(ConversationTables.id(direct, id), unread, mentions))
                    : Stream.empty();
        }

        Stream<UnreadThread> thread() {
            return root.stream()
                    .map(thread -> new UnreadThread(ConversationTables.id(direct, id), thread, unread, mentions));
        }
    }
}
