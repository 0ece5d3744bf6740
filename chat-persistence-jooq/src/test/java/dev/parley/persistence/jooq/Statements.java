package dev.parley.persistence.jooq;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Takes down every statement that an adapter runs, with its values in it. */
final class Statements implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void executeStart(ExecuteContext context) {
        texts.add(Optional.ofNullable(context.query())
                .map(query -> context.dsl().renderInlined(query))
                .orElseThrow());
    }

    List<String> taken() {
        return List.copyOf(texts);
    }
}
