package dev.parley.migrations.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Every CHECK refuses what it is there to refuse; a new one without a case here is noticed. */
class ViolationsTest {
    @RegisterExtension
    static final MigratedSchema SCHEMA = new MigratedSchema();

    private static final Map<String, String> CASES = Map.ofEntries(
            entry("users_kind_check", "UPDATE users SET kind = 'ghost', password_hash = NULL"),
            entry("users_username_check", "UPDATE users SET username = 'Ann'"),
            entry("users_email_check", "UPDATE users SET canonical_email = NULL"),
            entry("users_display_name_check", "UPDATE users SET display_name = ''"),
            entry("users_picture_url_check", "UPDATE users SET picture_url = 'http://example.org/'"),
            entry("status_history_text_check", "UPDATE status_history SET text = ''"),
            entry("status_history_emoji_check", "UPDATE status_history SET emoji = ''"),
            entry("status_history_expires_at_check", "UPDATE status_history SET expires_at = created_at"),
            entry("users_password_hash_check", "UPDATE users SET password_hash = NULL"),
            entry("sessions_token_hash_check", "UPDATE sessions SET token_hash = 'token'"),
            entry("sessions_expires_at_check", "UPDATE sessions SET expires_at = created_at"),
            entry("workspaces_name_check", "UPDATE workspaces SET name = ''"),
            entry("workspaces_deleted_by_check", "UPDATE workspaces SET deleted_by = (SELECT id FROM users)"),
            entry("workspace_members_role_check", "UPDATE workspace_members SET role = 'king'"),
            entry("workspace_roles_name_check", "UPDATE workspace_roles SET name = 'A helper'"),
            entry("workspace_roles_rank_check", "UPDATE workspace_roles SET rank = 1000"),
            entry("channel_overrides_preset_check", "UPDATE channel_overrides SET preset = 'king'"),
            entry(
                    "channel_overrides_concerned_check",
                    "UPDATE channel_overrides SET role_id = (SELECT id FROM workspace_roles)"),
            entry("channel_overrides_denied_check", "UPDATE channel_overrides SET allowed = '{react,post}'"),
            entry("channel_overrides_allowed_check", "UPDATE channel_overrides SET denied = '{}'"),
            entry("channels_name_check", "UPDATE channels SET name = 'a b'"),
            entry("channels_is_default_check", "UPDATE channels SET is_default = true, archived_at = now()"),
            entry("channels_deleted_by_check", "UPDATE channels SET deleted_by = (SELECT id FROM users)"),
            entry("channel_members_last_read_message_id_check", "UPDATE channel_members SET last_read_message_id = -1"),
            entry("direct_message_channels_member_set_check", "UPDATE direct_message_channels SET member_set = '{}'"),
            entry(
                    "direct_message_members_last_read_message_id_check",
                    "UPDATE direct_message_members SET last_read_message_id = -1"),
            entry(
                    "thread_followers_last_read_message_id_check",
                    "UPDATE thread_followers SET last_read_message_id = -1"),
            entry(
                    "direct_message_thread_followers_last_read_message_id_check",
                    "UPDATE direct_message_thread_followers SET last_read_message_id = -1"),
            entry("message_revisions_version_check", "INSERT INTO message_revisions VALUES (10, 0, 'x')"),
            entry("message_revisions_content_check", "INSERT INTO message_revisions VALUES (10, 1, '')"),
            entry("direct_message_revisions_version_check", "INSERT INTO direct_message_revisions VALUES (11, 0, 'x')"),
            entry("direct_message_revisions_content_check", "INSERT INTO direct_message_revisions VALUES (11, 1, '')"),
            entry(
                    "message_reactions_emoji_check",
                    "INSERT INTO message_reactions (message_id, user_id, emoji) SELECT 10, id, '' FROM users"),
            entry(
                    "direct_message_reactions_emoji_check",
                    "INSERT INTO direct_message_reactions (message_id, user_id, emoji) SELECT 11, id, '' FROM users"),
            entry("assistants_instructions_check", "UPDATE assistants SET instructions = repeat('x', 8001)"),
            entry("ai_interactions_outcome_check", "UPDATE ai_interactions SET outcome = 'lost'"),
            entry("ai_interactions_place_check", "UPDATE ai_interactions SET channel_id = NULL"),
            entry("ai_interactions_taken_until_check", "UPDATE ai_interactions SET outcome = 'asking'"),
            entry("ai_interactions_input_check", "UPDATE ai_interactions SET input = 'psst'"),
            entry("ai_interactions_duration_ms_check", "UPDATE ai_interactions SET duration_ms = -1"),
            entry("ai_interactions_attempts_check", "UPDATE ai_interactions SET attempts = -1"),
            entry("ai_interactions_failure_check", "UPDATE ai_interactions SET failure = ''"),
            entry("feed_heads_head_check", "UPDATE feed_heads SET head = -1"),
            entry(
                    "feed_events_position_check",
                    "INSERT INTO feed_events (feed_id, position, kind, actor_id)"
                            + " SELECT feed_id, 0, 'message.posted', feed_id FROM feed_heads"),
            entry(
                    "feed_events_kind_check",
                    "INSERT INTO feed_events (feed_id, position, kind, actor_id)"
                            + " SELECT feed_id, 1, 'posted', feed_id FROM feed_heads"),
            entry("feed_positions_consumer_check", "UPDATE feed_positions SET consumer = 'nobody'"),
            entry("feed_positions_position_check", "UPDATE feed_positions SET position = -1"),
            entry(
                    "workspace_members_notification_level_check",
                    "UPDATE workspace_members SET notification_level = 'some'"),
            entry("channel_members_notification_level_check", "UPDATE channel_members SET notification_level = 'some'"),
            entry("channel_members_muted_until_check", "UPDATE channel_members SET muted_until = now()"),
            entry(
                    "direct_message_members_notification_level_check",
                    "UPDATE direct_message_members SET notification_level = 'some'"),
            entry("direct_message_members_muted_until_check", "UPDATE direct_message_members SET muted_until = now()"),
            entry("notifications_kind_check", "UPDATE notifications SET kind = 'rumour'"),
            entry("notifications_message_id_check", "UPDATE notifications SET message_id = NULL"),
            entry("user_groups_handle_check", "UPDATE user_groups SET handle = 'here'"),
            entry("user_groups_name_check", "UPDATE user_groups SET name = ''"),
            entry("invites_code_hash_check", "UPDATE invites SET code_hash = 'code'"),
            entry("invites_role_check", "UPDATE invites SET role = 'king'"),
            entry("invites_email_check", "UPDATE invites SET email = 'ann@example.org'"),
            entry("invites_uses_check", "UPDATE invites SET uses = 2"),
            entry("invites_expires_at_check", "UPDATE invites SET expires_at = created_at"),
            entry("audit_entries_action_check", "INSERT INTO audit_entries (action) VALUES ('renamed')"),
            entry(
                    "audit_entries_channel_id_check",
                    "INSERT INTO audit_entries (action, channel_id, direct_message_id)"
                            + " VALUES ('channel.created', uuid_v7(), uuid_v7())"),
            entry(
                    "audit_entries_detail_values_check",
                    "INSERT INTO audit_entries (action, detail_names, detail_values)"
                            + " VALUES ('channel.created', '{topic}', '{what somebody typed}')"),
            entry("workspace_retentions_days_check", "UPDATE workspace_retentions SET days = 0"),
            entry("channel_retentions_days_check", "UPDATE channel_retentions SET days = 36501"),
            entry("imports_source_check", "UPDATE imports SET source = ''"),
            entry(
                    "imported_items_kind_check",
                    "INSERT INTO imported_items (workspace_id, kind, external_id, item_id)"
                            + " SELECT workspace_id, 'emoji', 'X', workspace_id FROM imports"),
            entry(
                    "imported_items_external_id_check",
                    "INSERT INTO imported_items (workspace_id, kind, external_id, item_id)"
                            + " SELECT workspace_id, 'user', '', workspace_id FROM imports"));

    private static final Map<String, String> CASES_OF_BOTH_MESSAGE_TABLES = Map.of(
            "kind_check", "SET kind = 'shout'",
            "content_check", "SET content = ''",
            "parent_id_check", "SET parent_id = id",
            "also_to_channel_check", "SET also_to_channel = true",
            "version_check", "SET version = 0",
            "client_message_id_check", "SET client_message_id = ''",
            "deleted_check", "SET deleted_by = user_id");

    static Stream<Arguments> violations() {
        Stream<Arguments> ofMessages = Stream.of("messages", "direct_messages")
                .flatMap(table -> CASES_OF_BOTH_MESSAGE_TABLES.entrySet().stream()
                        .map(one ->
                                Arguments.of(table + "_" + one.getKey(), "UPDATE " + table + " " + one.getValue())));
        Stream<Arguments> others = CASES.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
        return Stream.concat(ofMessages, others);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void a_violation_is_refused_by_the_constraint_that_is_there_for_it(String constraint, String violation) {
        assertThat(violated(SCHEMA, violation)).isEqualTo(constraint);
    }

    @Test
    void every_check_has_a_violation_here() {
        assertThat(SCHEMA.ask("SELECT conname FROM pg_constraint"
                        + " WHERE contype = 'c' AND connamespace = 'public'::regnamespace"))
                .containsExactlyInAnyOrderElementsOf(violations()
                        .map(violation -> (String) violation.get()[0])
                        .toList());
    }

    /** The name of the constraint that refuses the statement; empty when none does. */
    static String violated(MigratedSchema schema, String sql) {
        try (Connection connection = schema.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return "";
        } catch (PSQLException refused) {
            return Optional.ofNullable(refused.getServerErrorMessage())
                    .map(ServerErrorMessage::getConstraint)
                    .orElse(String.valueOf(refused.getMessage()));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
