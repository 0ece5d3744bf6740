package dev.parley.testkit.usecase.importing;

import static dev.parley.testkit.usecase.importing.SampleExport.group;
import static dev.parley.testkit.usecase.importing.SampleExport.hidden;
import static dev.parley.testkit.usecase.importing.SampleExport.id;
import static dev.parley.testkit.usecase.importing.SampleExport.role;
import static dev.parley.testkit.usecase.importing.SampleMessage.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ImportedOverride;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.GroupReference;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups of users, roles and what single channels say otherwise, as exports of this program have them. */
class ImportingStandingTest {
    private static final ImportedOverride HIDDEN_FROM_MEMBERS =
            new ImportedOverride(new ImportedOverride.Preset("member"), Set.of(), Set.of("see_channel"));

    private final Place place = new Place();
    private final SampleExport export = SampleExport.ofTeam();

    @Test
    void groups_come_in_with_their_members_and_messages_refer_to_them() {
        export.with(group("S1", "builders", "UBOB", "UNOBODY"))
                .with(
                        "CGEN",
                        said(
                                "UANN",
                                1,
                                new ImportedText(List.of(
                                        new Plain("Hello, "),
                                        new GroupReference(id("S1"), Optional.of("@builders")),
                                        new Plain(" and "),
                                        new GroupReference(id("S2"), Optional.of("@gone"))))));

        ImportReport report = place.bring(export);

        UserGroup builders = groups().getFirst();
        assertThat(builders.handle().value()).isEqualTo("builders");
        assertThat(builders.createdAt()).isEqualTo(SampleExport.CREATED);
        assertThat(place.store.<List<UserId>>read(r -> r.userGroups().members(builders.id(), Optional.empty(), 10)))
                .containsExactly(place.user("UBOB").id());
        assertThat(place.texts("CGEN")).containsExactly("Hello, <@&" + builders.id() + "> and @gone");
        assertThat(report.of(ItemKind.GROUP)).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void a_handle_that_somebody_has_is_left_to_them() {
        export.with(group("S1", "ann", "UBOB")).with(group("S2", "crew")).with(group("S3", "crew"));

        ImportReport report = place.bring(export);

        assertThat(groups()).extracting(group -> group.handle().value()).containsExactly("crew");
        assertThat(report.of(ItemKind.GROUP)).isEqualTo(new Tally(1, 0, 2));
        assertThat(Place.reasons(report)).contains("its handle is taken");
    }

    @Test
    void roles_come_in_with_those_who_hold_them_and_without_permissions_that_are_unknown_here() {
        export.with(role("R1", "moderators", Set.of("moderate", "fly"), "UANN", "UNOBODY"))
                .with(role("R2", "moderators", Set.of()));

        ImportReport report = place.bring(export);

        CustomRole moderators = roles().getFirst();
        assertThat(roles()).hasSize(1);
        assertThat(moderators.permissions()).containsExactly(Permission.MODERATE);
        assertThat(place.store.<List<UserId>>read(r -> r.customRoles().holders(moderators.id(), Optional.empty(), 10)))
                .containsExactly(place.user("UANN").id());
        assertThat(report.of(ItemKind.ROLE)).isEqualTo(new Tally(1, 0, 1));
        assertThat(Place.reasons(report)).contains("its name is taken", "names a permission that is unknown here");
    }

    @Test
    void a_channel_that_was_hidden_from_members_is_hidden_from_the_first_moment() {
        export.with(role("R1", "moderators", Set.of()))
                .with(hidden(
                        "CHID",
                        "hidden",
                        false,
                        HIDDEN_FROM_MEMBERS,
                        override(new ImportedOverride.Holders(id("R1")), Set.of("see_channel"), Set.of("post")),
                        override(new ImportedOverride.One(id("UBOB")), Set.of("see_channel"), Set.of())));

        ImportReport report = place.bring(export);

        ChannelId hidden = (ChannelId) place.conversation("CHID");
        assertThat(overrides(hidden))
                .containsExactly(
                        new ChannelOverride(
                                hidden, new Concerned.Preset(Role.MEMBER), Set.of(), Set.of(Permission.SEE_CHANNEL)),
                        new ChannelOverride(
                                hidden,
                                new Concerned.Holders(roles().getFirst().id()),
                                Set.of(Permission.SEE_CHANNEL),
                                Set.of(Permission.POST)),
                        new ChannelOverride(
                                hidden,
                                new Concerned.One(place.user("UBOB").id()),
                                Set.of(Permission.SEE_CHANNEL),
                                Set.of()));
        assertThat(report.of(ItemKind.OVERRIDE)).isEqualTo(new Tally(3, 0, 0));
    }

    @Test
    void of_contradictions_the_denial_counts_and_what_means_nothing_here_is_told() {
        export.with(hidden(
                "CHID",
                "hidden",
                false,
                override(
                        new ImportedOverride.Preset("guest"),
                        Set.of("post", "react", "manage_members"),
                        Set.of("post", "view_audit")),
                override(new ImportedOverride.Preset("emperor"), Set.of(), Set.of("post")),
                override(new ImportedOverride.Holders(id("R9")), Set.of(), Set.of("post")),
                override(new ImportedOverride.One(id("UNOBODY")), Set.of(), Set.of("post"))));

        ImportReport report = place.bring(export);

        ChannelId hidden = (ChannelId) place.conversation("CHID");
        assertThat(overrides(hidden))
                .containsExactly(new ChannelOverride(
                        hidden, new Concerned.Preset(Role.GUEST), Set.of(Permission.REACT), Set.of(Permission.POST)));
        assertThat(report.of(ItemKind.OVERRIDE)).isEqualTo(new Tally(1, 0, 3));
    }

    @Test
    void the_default_channel_is_not_hidden() {
        SampleExport odd = new SampleExport()
                .with(SampleExport.user("UANN", "ann"))
                .with(hidden("CGEN", "general", true, HIDDEN_FROM_MEMBERS));

        ImportReport report = place.bring(odd);

        assertThat(overrides((ChannelId) place.conversation("CGEN"))).isEmpty();
        assertThat(Place.reasons(report)).contains("hides the default channel");
    }

    @Test
    void a_second_import_brings_no_groups_and_roles_back() {
        export.with(group("S1", "crew")).with(role("R1", "moderators", Set.of()));
        place.bring(export);
        UserGroup crew = groups().getFirst();
        place.store.write(r -> {
            r.userGroups().remove(crew.id());
            return r;
        });

        ImportReport report = place.bring(export.with(group("S2", "newcomers")));

        assertThat(groups()).isEmpty();
        assertThat(report.of(ItemKind.GROUP)).isEqualTo(new Tally(0, 0, 2));
        assertThat(report.of(ItemKind.ROLE)).isEqualTo(new Tally(0, 1, 0));
    }

    private static ImportedOverride override(ImportedOverride.Whom whom, Set<String> allowed, Set<String> denied) {
        return new ImportedOverride(whom, allowed, denied);
    }

    private List<UserGroup> groups() {
        var workspace = place.workspace();
        return place.store.read(r -> r.userGroups().of(workspace, Optional.empty(), 10));
    }

    private List<CustomRole> roles() {
        var workspace = place.workspace();
        return place.store.read(r -> r.customRoles().of(workspace));
    }

    private List<ChannelOverride> overrides(ChannelId channel) {
        return place.store.read(r -> r.channelOverrides().of(channel));
    }
}
