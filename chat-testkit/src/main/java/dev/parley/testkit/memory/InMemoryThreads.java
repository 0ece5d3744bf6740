package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.message.Threads;
import dev.parley.domain.model.user.UserId;

final class InMemoryThreads implements Threads {
    private final Transaction transaction;

    InMemoryThreads(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public MessagePage replies(Message root, UserId viewer, PageRequest request) {
        State state = transaction.read();
        MessageLog log = References.log(state, root.conversation());
        return new Window(log.replies().row(root.id()), reply -> true).page(request, new Views(state, viewer)::of);
    }

    @Override
    public ThreadSummary summary(Message root) {
        return References.log(transaction.read(), root.conversation()).thread(root.id());
    }
}
