package dev.parley.migrations.lint;

import java.util.Set;

/** The tables that grow with what people say and do: whoever locks one of these for a while stops a server. */
final class BigTables {
    private static final Set<String> NAMES = Set.of(
            "ai_interactions",
            "audit_entries",
            "direct_message_reactions",
            "direct_message_revisions",
            "direct_message_thread_followers",
            "direct_messages",
            "feed_events",
            "message_reactions",
            "message_revisions",
            "messages",
            "notifications",
            "status_history",
            "thread_followers");

    private BigTables() {}

    static Set<String> names() {
        return NAMES;
    }

    static boolean has(String table) {
        return NAMES.contains(table);
    }
}
