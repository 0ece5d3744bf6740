package dev.parley.testkit.usecase.importing;

import static dev.parley.testkit.usecase.importing.SampleExport.direct;
import static dev.parley.testkit.usecase.importing.SampleExport.id;
import static dev.parley.testkit.usecase.importing.SampleExport.user;
import static dev.parley.testkit.usecase.importing.SampleMessage.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.error.NotAuthenticated;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ImportedAuthor;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ImportedUser.Standing;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import dev.parley.domain.usecase.people.SignIn;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportingPeopleTest {
    private final Place place = new Place();
    private final SampleExport export = SampleExport.ofTeam();

    @Test
    void everybody_gets_an_account_that_nobody_can_log_in_to() {
        ImportReport report = place.bring(export);

        User ann = place.user("UANN");
        assertThat(ann.kind()).isEqualTo(UserKind.IMPORTED);
        assertThat(ann.username()).isEqualTo(new Username("ann"));
        assertThat(role(ann.id())).isEqualTo(Role.MEMBER);
        assertThat(report.of(ItemKind.USER)).isEqualTo(new Tally(2, 0, 0));
        assertThatThrownBy(() -> place.chat.signingIn().signIn(new SignIn("ann", Place.PASSWORD, "laptop")))
                .isInstanceOf(NotAuthenticated.class);
    }

    @Test
    void the_owner_owns_the_new_workspace_and_is_in_its_default_channel() {
        ImportReport report = place.bring(export);

        assertThat(report.isFirst()).isTrue();
        assertThat(report.workspace().name().value()).isEqualTo("observatory");
        assertThat(role(place.olga.user())).isEqualTo(Role.OWNER);
        assertThat(place.chat
                        .markingRead()
                        .unread(place.olga, place.workspace())
                        .conversations())
                .extracting(Unread::conversation)
                .containsExactly(place.conversation("CGEN"));
    }

    @Test
    void bots_guests_and_those_who_left_are_what_they_were() {
        export.with(user("UBOT", "builder", Standing.BOT, Optional.empty(), false))
                .with(user("UGUEST", "greta", Standing.GUEST, Optional.empty(), false))
                .with(user("UADMIN", "adam", Standing.ADMIN, Optional.empty(), false))
                .with(user("UGONE", "gone", Standing.MEMBER, Optional.empty(), true));

        ImportReport report = place.bring(export);

        assertThat(place.user("UBOT").kind()).isEqualTo(UserKind.BOT);
        assertThat(role(place.user("UGUEST").id())).isEqualTo(Role.GUEST);
        assertThat(role(place.user("UADMIN").id())).isEqualTo(Role.MEMBER);
        assertThat(place.user("UGONE").isActive()).isFalse();
        assertThat(Place.reasons(report)).containsExactly("was an administrator; is a member here");
    }

    @ParameterizedTest
    @CsvSource({
        "José.Núñez, jose.nunez",
        "Straße, strasse",
        "o'brien, o-brien",
        "_ann_, ann-2",
        "日本, uodd",
        "here, here-2",
        "olga, olga-2"
    })
    void names_become_handles_and_the_report_says_which(String name, String username) {
        export.with(user("UODD", name));

        ImportReport report = place.bring(export);

        assertThat(place.user("UODD").username().value()).isEqualTo(username);
        assertThat(place.user("UODD").displayName().value()).isEqualTo(name);
        assertThat(report.notes())
                .flatExtracting(ImportReport.Group::examples)
                .containsExactly(name + " (UODD) is now @" + username);
    }

    @Test
    void namesakes_are_numbered_however_long_their_name() {
        String longest = "n".repeat(64);
        export.with(user("U1", longest)).with(user("U2", longest)).with(user("U3", longest));

        place.bring(export);

        assertThat(place.user("U1").username().value()).isEqualTo(longest);
        assertThat(place.user("U2").username().value()).isEqualTo("n".repeat(62) + "-2");
        assertThat(place.user("U3").username().value()).isEqualTo("n".repeat(62) + "-3");
    }

    @Test
    void an_address_never_gives_anybody_anything_of_the_export() {
        export.with(user("UEVE", "eve", Standing.MEMBER, Optional.of("OLGA@example.org"), false))
                .with(user("UEVA", "eva", Standing.MEMBER, Optional.of("eva@example.org"), false))
                .with(user("UEVI", "evi", Standing.MEMBER, Optional.of("nonsense"), false));

        ImportReport report = place.bring(export);

        assertThat(place.user("UEVE").id()).isNotEqualTo(place.olga.user());
        assertThat(place.user("UEVE").email()).isEmpty();
        assertThat(place.user("UEVA").email()).contains(new Email("eva@example.org"));
        assertThat(place.user("UEVI").email()).isEmpty();
        assertThat(Place.reasons(report))
                .containsExactly(
                        "the e-mail address is in use here and was left out",
                        "what stood for the e-mail address is none");
    }

    @Test
    void who_is_not_in_the_list_gets_an_account_from_the_messages() {
        ImportedAuthor bot = new ImportedAuthor(id("B1"), Optional.of("Build bot"), true);
        export.with("CGEN", said("UWHO", 1, "hello"), said("-", 2, "done").by(bot));

        ImportReport report = place.bring(export);

        assertThat(place.user("UWHO").username().value()).isEqualTo("uwho");
        assertThat(place.user("UWHO").kind()).isEqualTo(UserKind.IMPORTED);
        assertThat(role(place.user("UWHO").id())).isEqualTo(Role.GUEST);
        assertThat(place.user("B1").kind()).isEqualTo(UserKind.BOT);
        assertThat(place.user("B1").displayName().value()).isEqualTo("Build bot");
        assertThat(report.of(ItemKind.USER)).isEqualTo(new Tally(4, 0, 0));
        assertThat(Place.reasons(report)).contains("not in the list of users; made from messages");
    }

    @Test
    void a_bot_is_one_user_under_both_of_its_ids() {
        ImportedUser builder = new ImportedUser(
                id("UBOT"), Optional.of(id("B1")), "builder", "Builder", Optional.empty(), Standing.BOT, false);
        ImportedAuthor byOtherId = new ImportedAuthor(id("B1"), Optional.of("whatever"), true);
        export.with(builder)
                .with("CGEN", said("UBOT", 1, "one"), said("-", 2, "two").by(byOtherId));

        place.bring(export);

        assertThat(place.shown("CGEN"))
                .extracting(view -> view.author().username().value())
                .containsExactly("builder", "builder");
    }

    @Test
    void the_owner_is_somebody_of_the_export_only_by_their_own_word() {
        export.with(direct("D1", "UANN", "UBOB")).with("D1", said("UBOB", 1, "just you and me"));

        Place.bring(place.chat, "olga", export, Optional.of("ANN"));

        assertThat(place.user("UANN").id()).isEqualTo(place.olga.user());
        assertThat(place.chat
                        .messagingDirectly()
                        .list(place.olga, place.workspace(), Optional.empty(), 50)
                        .items())
                .hasSize(1);
        assertThat(place.feed(FeedId.of(place.olga.user())))
                .containsExactly("user.changed", "conversation.opened", "conversation.opened");
        assertThat(place.chat
                        .markingRead()
                        .unread(place.olga, place.workspace())
                        .conversations())
                .allSatisfy(unread -> assertThat(unread.messages()).isZero());
    }

    @Test
    void an_owner_who_is_not_registered_or_not_in_the_export_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> Place.bring(place.chat, "nobody", export, Optional.empty()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> Place.bring(place.chat, "olga", export, Optional.of("zoe")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("zoe");
        assertThat(place.chat
                        .keepingWorkspaces()
                        .list(place.olga, Optional.empty(), 50)
                        .items())
                .isEmpty();
    }

    private Role role(UserId user) {
        WorkspaceId workspace = place.workspace();
        return place.store
                .read(r -> r.memberships().find(workspace, user))
                .orElseThrow()
                .role();
    }
}
