package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.AUDIT_ENTRIES;

import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;

/** How an entry of the audit lies in its row. */
final class AuditColumns {
    static final List<Field<?>> LIST = List.of(AUDIT_ENTRIES.fields());

    private AuditColumns() {}

    static AuditEntry read(Record row) {
        return new AuditEntry(
                row.get(AUDIT_ENTRIES.ID),
                row.get(AUDIT_ENTRIES.CREATED_AT),
                Optional.ofNullable(row.get(AUDIT_ENTRIES.ACTOR_ID)),
                Optional.ofNullable(row.get(AUDIT_ENTRIES.SESSION_ID)),
                row.get(AUDIT_ENTRIES.BY_OPERATOR),
                deed(row));
    }

    static void write(Record row, AuditEntry entry) {
        row.set(AUDIT_ENTRIES.ID, entry.id());
        row.set(AUDIT_ENTRIES.CREATED_AT, entry.at());
        row.set(AUDIT_ENTRIES.ACTOR_ID, entry.actor().orElse(null));
        row.set(AUDIT_ENTRIES.SESSION_ID, entry.session().orElse(null));
        row.set(AUDIT_ENTRIES.BY_OPERATOR, entry.byOperator());
        write(row, entry.deed());
    }

    private static Deed deed(Record row) {
        Optional<ConversationId> channel = Optional.ofNullable(row.get(AUDIT_ENTRIES.CHANNEL_ID));
        return new Deed(
                row.get(AUDIT_ENTRIES.ACTION),
                Optional.ofNullable(row.get(AUDIT_ENTRIES.WORKSPACE_ID)),
                channel.or(() -> Optional.ofNullable(row.get(AUDIT_ENTRIES.DIRECT_MESSAGE_ID))),
                Optional.ofNullable(row.get(AUDIT_ENTRIES.MESSAGE_ID)),
                Optional.ofNullable(row.get(AUDIT_ENTRIES.USER_ID)),
                details(row));
    }

    private static Map<String, String> details(Record row) {
        String[] names = row.get(AUDIT_ENTRIES.DETAIL_NAMES);
        String[] values = row.get(AUDIT_ENTRIES.DETAIL_VALUES);
        Map<String, String> details = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            details.put(names[i], values[i]);
        }
        return details;
    }

    private static void write(Record row, Deed deed) {
        row.set(AUDIT_ENTRIES.ACTION, deed.action());
        row.set(AUDIT_ENTRIES.WORKSPACE_ID, deed.workspace().orElse(null));
        deed.conversation().ifPresent(conversation -> write(row, conversation));
        row.set(AUDIT_ENTRIES.MESSAGE_ID, deed.message().orElse(null));
        row.set(AUDIT_ENTRIES.USER_ID, deed.user().orElse(null));
        row.set(AUDIT_ENTRIES.DETAIL_NAMES, deed.details().keySet().toArray(String[]::new));
        row.set(AUDIT_ENTRIES.DETAIL_VALUES, deed.details().values().toArray(String[]::new));
    }

    private static void write(Record row, ConversationId conversation) {
        switch (conversation) {
            case ChannelId id -> row.set(AUDIT_ENTRIES.CHANNEL_ID, id);
            case DirectMessageChannelId id -> row.set(AUDIT_ENTRIES.DIRECT_MESSAGE_ID, id);
        }
    }
}
