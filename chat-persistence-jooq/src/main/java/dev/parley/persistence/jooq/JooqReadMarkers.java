package dev.parley.persistence.jooq;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import org.jooq.Condition;
import org.jooq.DSLContext;

final class JooqReadMarkers implements ReadMarkers {
    private final DSLContext sql;

    JooqReadMarkers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean advance(ConversationId conversation, UserId user, MessageId readUpTo) {
        MemberTable members = ConversationTables.of(conversation).members();
        return move(conversation, user, readUpTo, members.lastRead().lt(readUpTo));
    }

    @Override
    public boolean rewind(ConversationId conversation, UserId user, MessageId readUpTo) {
        MemberTable members = ConversationTables.of(conversation).members();
        return move(conversation, user, readUpTo, members.lastRead().gt(readUpTo));
    }

    private boolean move(ConversationId conversation, UserId user, MessageId readUpTo, Condition isBehind) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.update(members.table())
                        .set(members.lastRead(), readUpTo)
                        .where(members.conversation().eq(conversation.value()))
                        .and(members.isPresent(user))
                        .and(isBehind)
                        .execute()
                == 1;
    }

    @Override
    public MessageId find(ConversationId conversation, UserId user) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.select(members.lastRead())
                .from(members.table())
                .where(members.conversation().eq(conversation.value()))
                .and(members.isPresent(user))
                .fetchOptional(members.lastRead())
                .orElse(MessageId.NONE);
    }

    @Override
    public Backlog unread(WorkspaceId workspace, UserId user, Visibility visibility) {
        return new UnreadCounts(workspace, user, visibility.hidden()).fetch(sql);
    }
}
