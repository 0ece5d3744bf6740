package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;

/**
 * Messages of one place by their ids, found and ordered by the index over the columns that name the place and the id.
 * Whole rows are compared: asked for {@code place = ? ORDER BY id LIMIT ?}, Postgres may rather go through the ids of all
 * places until it has enough of this one, which takes long where nobody has written lately.
 */
record Stretch(List<Field<?>> place, Field<MessageId> id, List<Field<?>> values) {

    static Stretch of(MessageTable messages, ConversationId conversation) {
        return new Stretch(List.of(messages.conversation()), messages.id(), List.of(val(conversation.value())));
    }

    static Stretch of(MessageTable messages, Message root) {
        return new Stretch(
                List.of(messages.conversation(), messages.parent()),
                messages.id(),
                List.of(val(root.conversation().value()), val(root.id(), messages.parent())));
    }

    /** Both exclusive. */
    Condition between(MessageId after, MessageId before) {
        return row(with(place, id))
                .gt(row(with(values, val(after, id))))
                .and(row(with(place, id)).lt(row(with(values, val(before, id)))));
    }

    List<OrderField<?>> ascending() {
        return with(place, id).stream().<OrderField<?>>map(Field::asc).toList();
    }

    List<OrderField<?>> descending() {
        return with(place, id).stream().<OrderField<?>>map(Field::desc).toList();
    }

    private static List<Field<?>> with(List<Field<?>> fields, Field<MessageId> last) {
        return Stream.concat(fields.stream(), Stream.of(last)).toList();
    }
}
