package dev.parley.domain.model.audit;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was done, where, and to whom or what. What is recorded can never be erased. So the details hold nothing that
 * somebody typed: their values are ids, numbers and fixed words, and anything else is an
 * {@link IllegalArgumentException}.
 */
public record Deed(
        AuditAction action,
        Optional<WorkspaceId> workspace,
        Optional<ConversationId> conversation,
        Optional<MessageId> message,
        Optional<UserId> user,
        Map<String, String> details) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9_.:-]{1,100}");

    public Deed {
        SortedMap<String, String> sorted = new TreeMap<>(details);
        sorted.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("an audit's details are ids, numbers and fixed words");
            }
        });
        details = Collections.unmodifiableSortedMap(sorted);
    }

    public static Deed of(AuditAction action) {
        return new Deed(action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    public Deed in(WorkspaceId id) {
        return new Deed(action, Optional.of(id), conversation, message, user, details);
    }

    public Deed in(ConversationId id) {
        return new Deed(action, workspace, Optional.of(id), message, user, details);
    }

    public Deed about(UserId id) {
        return new Deed(action, workspace, conversation, message, Optional.of(id), details);
    }

    /** And where it is, and its author. */
    public Deed about(Message what) {
        return new Deed(
                action,
                workspace,
                Optional.of(what.conversation()),
                Optional.of(what.id()),
                Optional.of(what.author()),
                details);
    }

    /** The value is an id, a number, or a word that the program knows. */
    public Deed with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
        return new Deed(action, workspace, conversation, message, user, more);
    }
}
