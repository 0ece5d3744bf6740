package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.message.Threads;
import dev.parley.domain.model.user.UserId;
import org.jooq.DSLContext;

final class JooqThreads implements Threads {
    private final DSLContext sql;
    private final MessagePages pages;

    JooqThreads(DSLContext sql) {
        this.sql = sql;
        this.pages = new MessagePages(sql);
    }

    @Override
    public MessagePage replies(Message root, UserId viewer, PageRequest request) {
        return pages.replies(root, viewer, request);
    }

    @Override
    public ThreadSummary summary(Message root) {
        MessageTable messages = ConversationTables.of(root.conversation()).messages();
        ThreadColumns thread =
                ThreadColumns.of(messages, val(root.conversation().value()), val(root.id(), messages.id()));
        return sql.select(thread.list()).from(thread.table()).fetchSingle(thread::read);
    }
}
