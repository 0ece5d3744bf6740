package dev.parley.bootstrap;

import static dev.parley.bootstrap.UpgradedTeam.ADAM;
import static dev.parley.bootstrap.UpgradedTeam.ANN;
import static dev.parley.bootstrap.UpgradedTeam.DIRECT;
import static dev.parley.bootstrap.UpgradedTeam.GENERAL;
import static dev.parley.bootstrap.UpgradedTeam.MENTION;
import static dev.parley.bootstrap.UpgradedTeam.OLGA;
import static dev.parley.bootstrap.UpgradedTeam.PASSWORD;
import static dev.parley.bootstrap.UpgradedTeam.SECRET;
import static dev.parley.bootstrap.UpgradedTeam.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.testing.RichWorkspace;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.migrations.Migrator;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that the first version filled, brought to the schema of this one: nothing is lost, and everything works. */
class UpgradeTest {
    private final UpgradedTeam team = UpgradedTeam.upgraded();
    private final Chat chat = team.chat();

    @AfterEach
    void drop() {
        team.close();
    }

    @Test
    void every_row_of_every_table_is_kept_as_it_was() {
        assertThat(team.before())
                .hasSize(18)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(team.after()).isEqualTo(team.before());
        team.migrator().validate();
    }

    @Test
    void people_log_in_and_stay_logged_in() {
        assertThat(chat.signingIn()
                        .signIn(new SignIn("olga@example.org", PASSWORD, ""))
                        .user()
                        .id())
                .isEqualTo(OLGA.user());
        assertThat(chat.signingIn().sessions(OLGA)).hasSize(2);
        assertThatThrownBy(() -> chat.signingIn().signIn(new SignIn("dora", PASSWORD, "")))
                .isInstanceOf(ChatException.class);
    }

    @Test
    void what_was_said_is_there_with_edits_reactions_threads_and_tombstones() {
        List<MessageView> timeline = chat.readingMessages()
                .timeline(ANN, GENERAL, PageRequest.newest(200))
                .oldestFirst();
        MessageView mention = chat.readingMessages().find(ANN, MENTION);

        assertThat(timeline).hasSize(91);
        assertThat(timeline.get(8).thread().replyCount()).isEqualTo(1);
        assertThat(mention.message().mentions()).containsExactly(ANN.user());
        assertThat(mention.reactions())
                .singleElement()
                .satisfies(reaction -> assertThat(reaction.count()).isEqualTo(2));
        assertThat(chat.editing().revisions(ANN, MENTION, 0, 10).items()).hasSize(2);
        assertThat(chat.readingMessages()
                        .replies(ANN, new MessageId(1001), PageRequest.oldest(10))
                        .oldestFirst())
                .hasSize(1);
    }

    @Test
    void counts_of_what_is_unread_are_right() {
        List<Unread> anns = chat.markingRead().unread(ANN, TEAM).conversations();

        assertThat(anns.stream().filter(unread -> unread.conversation().equals(GENERAL)))
                .singleElement()
                .satisfies(unread -> {
                    // 91 to 99 but for the own ones, and the one with the mention.
                    assertThat(unread.messages()).isEqualTo(7);
                    assertThat(unread.mentions()).isEqualTo(1);
                });
        assertThat(anns.stream().filter(unread -> unread.conversation().equals(DIRECT)))
                .singleElement()
                .satisfies(unread -> assertThat(unread.messages()).isEqualTo(1));
        chat.markingRead().read(ANN, GENERAL, MENTION);
        assertThat(chat.markingRead().unread(ANN, TEAM).conversations())
                .filteredOn(unread -> unread.conversation().equals(GENERAL))
                .allMatch(unread -> unread.messages() == 0);
    }

    @Test
    void the_conversation_goes_on() {
        MessageView posted = chat.messaging()
                .post(ANN, PostMessage.of(GENERAL, new Content("Still here, @olga")))
                .message();
        MessageView reply = chat.messaging()
                .post(OLGA, PostMessage.of(DIRECT, new Content("Good")).replyingTo(new MessageId(1001)))
                .message();
        chat.reacting().add(ADAM, posted.message().id(), new Emoji("tada"));
        chat.editing().edit(OLGA, MENTION, new Content("Look again"), 3);
        chat.deleting().delete(OLGA, MENTION);
        chat.deleting().restore(OLGA, MENTION);
        chat.deleting().restore(ANN, new MessageId(102));

        assertThat(posted.message().id().value()).isGreaterThan(1002);
        assertThat(reply.message().id()).isGreaterThan(posted.message().id());
        assertThat(chat.readingMessages().find(ADAM, posted.message().id()).reactions())
                .hasSize(1);
        assertThat(chat.readingMessages().find(ADAM, MENTION).message().content())
                .contains(new Content("Look again"));
    }

    @Test
    void who_may_not_see_something_still_may_not() {
        Actor greta = UpgradedTeam.actor(4);

        assertThatThrownBy(() -> chat.readingMessages().timeline(ANN, SECRET, PageRequest.newest(10)))
                .isInstanceOf(ChatException.class);
        assertThatThrownBy(() -> chat.readingMessages().timeline(greta, GENERAL, PageRequest.newest(10)))
                .isInstanceOf(ChatException.class);
        assertThatThrownBy(() -> chat.keepingWorkspaces().find(UpgradedTeam.actor(5), TEAM))
                .isInstanceOf(ChatException.class);
        assertThatThrownBy(() -> chat.keepingWorkspaces().find(ANN, new WorkspaceId(UpgradedTeam.id(0x12))))
                .isInstanceOf(ChatException.class);
        assertThat(chat.readingMessages()
                        .timeline(ADAM, SECRET, PageRequest.newest(10))
                        .oldestFirst())
                .hasSize(1);
    }

    @Test
    void going_down_to_the_first_version_again_keeps_its_rows() throws SQLException {
        downToTheFirstVersion();

        assertThat(FoundationRows.of(team.address()).read(team.address())).isEqualTo(team.before());
    }

    /** Taking back drops what only this version knows, and nothing that the first one does. */
    @Test
    void what_this_version_wrote_survives_the_way_down_and_up() throws SQLException {
        RichWorkspace.fill(chat, "Engines", 7);
        boolean more = true;
        while (more) {
            more = chat.notifying().step();
        }
        downToTheFirstVersion();
        FoundationRows columns = FoundationRows.of(team.address());
        Map<String, List<String>> down = columns.read(team.address());

        team.migrator().up();

        assertThat(columns.read(team.address())).isEqualTo(down);
        assertThat(down.get("messages"))
                .hasSizeGreaterThan(
                        team.before().getOrDefault("messages", List.of()).size() + 40);
        assertThat(down.get("messages")).noneMatch(row -> row.contains("00000000-0000-0000-0000-"));
        team.migrator().validate();
    }

    private void downToTheFirstVersion() {
        Migrator migrator = team.migrator();
        while (!migrator.undoable(1).get(0).version().equals(UpgradedTeam.FOUNDATION)) {
            migrator.down(1);
        }
    }
}
