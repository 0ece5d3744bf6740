package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.inline;

import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.WideMentions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * What is selected of a message, and how that is read. A literal tells the two kinds of conversations apart, so that the
 * messages of both can be selected together: the rows of a union are read by the columns of its first part.
 */
record MessageColumns(MessageTable table, Field<Boolean> direct) {
    MessageColumns(ConversationTables tables) {
        this(tables.messages(), inline(tables.direct()).as("direct"));
    }

    List<Field<?>> list() {
        return Stream.concat(Stream.of(direct), stored().stream()).toList();
    }

    List<Field<?>> stored() {
        return List.of(
                table.id(),
                table.conversation(),
                table.author(),
                table.kind(),
                table.content(),
                table.mentions(),
                table.groups(),
                table.groupMembers(),
                table.parent(),
                table.alsoToChannel(),
                table.clientId(),
                table.version(),
                table.createdAt(),
                table.editedAt(),
                table.deletedAt(),
                table.deletedBy(),
                table.purgedAt());
    }

    Message read(Record row) {
        return new Message(
                row.get(table.id()),
                ConversationTables.id(row.get(direct), row.get(table.conversation())),
                row.get(table.author()),
                row.get(table.kind()),
                content(row),
                MentionArrays.named(row.get(table.mentions()), MentionArrays.users(row.get(table.groupMembers()))),
                wide(row),
                Optional.ofNullable(row.get(table.parent())),
                row.get(table.alsoToChannel()),
                Optional.ofNullable(row.get(table.clientId())),
                row.get(table.version()),
                row.get(table.createdAt()),
                Optional.ofNullable(row.get(table.editedAt())),
                deletion().read(row),
                Optional.ofNullable(row.get(table.purgedAt())));
    }

    Record row(DSLContext sql, Message message) {
        Record row = sql.newRecord(stored());
        row.set(table.id(), message.id());
        row.set(table.conversation(), message.conversation().value());
        row.set(table.author(), message.author());
        row.set(table.kind(), message.kind());
        row.set(table.content(), message.content().map(Content::value).orElse(""));
        row.set(table.mentions(), MentionArrays.of(message));
        row.set(table.groups(), groups(message.wide()));
        row.set(table.groupMembers(), MentionArrays.ids(message.wide().members()));
        row.set(table.parent(), message.parent().orElse(null));
        row.set(table.alsoToChannel(), message.alsoToChannel());
        row.set(table.clientId(), message.clientId().orElse(null));
        row.set(table.version(), message.version());
        row.set(table.createdAt(), message.createdAt());
        row.set(table.editedAt(), message.editedAt().orElse(null));
        deletion().write(row, message.deletion());
        row.set(table.purgedAt(), message.purgedAt().orElse(null));
        return row;
    }

    private DeletionColumns deletion() {
        return new DeletionColumns(table.deletedAt(), table.deletedBy());
    }

    private Optional<Content> content(Record row) {
        return row.get(table.purgedAt()) == null
                ? Optional.of(new Content(row.get(table.content())))
                : Optional.empty();
    }

    private WideMentions wide(Record row) {
        return new WideMentions(
                MentionArrays.kinds(row.get(table.mentions())),
                Stream.of(row.get(table.groups())).map(UserGroupId::new).collect(Collectors.toSet()),
                MentionArrays.users(row.get(table.groupMembers())));
    }

    static UUID[] groups(WideMentions wide) {
        return wide.groups().stream()
                .map(UserGroupId::value)
                .sorted(UuidOrder.ASCENDING)
                .toArray(UUID[]::new);
    }
}
