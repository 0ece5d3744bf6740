package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.JobTitle;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PictureUrl;
import dev.parley.domain.model.user.Profile;
import dev.parley.domain.model.user.TimeZoneName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.channels.ChannelMember;
import dev.parley.domain.usecase.people.ChangeProfile;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.people.SetStatus;
import dev.parley.domain.usecase.workspaces.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private final Team team = new Team();
    private final Profile told = new Profile(
            new JobTitle("Countess"),
            new TimeZoneName("Europe/London"),
            new PictureUrl("https://example.org/ada.png?size=80"));

    @Test
    void what_people_tell_of_themselves_is_shown_to_fellow_members() {
        change(team.ann, told);

        assertThat(seenBy(team.guest, team.ann).user().profile()).isEqualTo(told);
        assertThat(team.feed(FeedId.of(team.ann.user()))).endsWith("user.changed");
        assertThat(team.feed(FeedId.of(team.workspace.id()))).endsWith("user.changed");
        Actor stranger = team.register("stranger");
        Refused.with("user_not_found", () -> seenBy(stranger, team.ann));
    }

    @Test
    void what_is_not_told_stays() {
        change(team.ann, told);

        ChangeProfile rename = new ChangeProfile(
                Optional.of(new DisplayName("Ada")), Optional.empty(), Optional.empty(), Optional.empty());
        team.chat.editingProfile().change(team.ann, rename);

        assertThat(seenBy(team.bob, team.ann).user().profile()).isEqualTo(told);
        assertThat(seenBy(team.bob, team.ann).user().displayName().value()).isEqualTo("Ada");
        change(team.ann, Profile.EMPTY);
        assertThat(seenBy(team.bob, team.ann).user().profile()).isEqualTo(Profile.EMPTY);
    }

    @Test
    void a_time_zone_is_one_of_the_iana_database() {
        for (String zone : List.of("Mars/Olympus", "europe/london", "+02:00", "UTC+1", "Europe/London ", "../etc")) {
            assertThatThrownBy(() -> TimeZoneName.known(zone)).isInstanceOf(InvalidInput.class);
        }
        assertThat(TimeZoneName.known("Asia/Tokyo").value()).isEqualTo("Asia/Tokyo");
        Refused.with(
                "unknown_time_zone",
                () -> new ChangeProfile(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new TimeZoneName("Mars/Olympus")),
                        Optional.empty()));
    }

    @Test
    void a_picture_is_at_an_https_address_of_some_length_without_credentials() {
        for (String url : List.of(
                "http://example.org/a.png",
                "HTTPS",
                "https:///a.png",
                "https:a.png",
                "javascript:alert(1)",
                "data:image/png;base64,AA",
                "https://user:password@example.org/a.png",
                "https://example.org/a b.png",
                "https://exam\nple.org/",
                "//example.org/a.png")) {
            Refused.with("invalid_url", () -> new PictureUrl(url));
        }
        Refused.with("too_long", () -> new PictureUrl("https://example.org/" + "x".repeat(1981)));
        Refused.with("too_long", () -> new JobTitle("x".repeat(101)));
    }

    @Test
    void a_picture_of_a_new_profile_has_an_address_of_ascii() {
        PictureUrl turned = new PictureUrl("https://example.org/\u202Egnp.png");

        Refused.with(
                "invalid_url",
                () -> new ChangeProfile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(turned)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "\u001B[31mred", "\u0085", "a\u2028b", "a\u2029b", "\u202Egnp", "a\u2066b"})
    void what_disturbs_the_line_that_it_stands_in_is_refused(String text) {
        for (ThrowingCallable saying : sayings(text)) {
            Refused.with("invalid_characters", saying);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u2060\u00A0", "\u3164", "\u2800"})
    void what_cannot_be_seen_is_refused(String text) {
        for (ThrowingCallable saying : sayings(text)) {
            Refused.with("invisible", saying);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë O’Neil-Çelik",
                "می\u200Cخواهم",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "שלום\u200F!",
                "山田 太郎",
                "\uD83C\uDFF4"
            })
    void names_of_all_languages_and_pictures_are_fine(String text) throws Throwable {
        for (ThrowingCallable saying : sayings(text)) {
            saying.call();
        }
    }

    private List<ThrowingCallable> sayings(String text) {
        return List.of(
                () -> new RegisterUser(
                        new Username("zoe"),
                        new Email("zoe@example.org"),
                        new Password(Team.PASSWORD),
                        Optional.of(new DisplayName(text))),
                () -> new ChangeProfile(
                        Optional.of(new DisplayName(text)), Optional.empty(), Optional.empty(), Optional.empty()),
                () -> new ChangeProfile(
                        Optional.empty(), Optional.of(new JobTitle(text)), Optional.empty(), Optional.empty()),
                () -> new SetStatus(text, Optional.of(new Emoji("tea")), Optional.empty()));
    }

    @Test
    void a_status_is_kept_without_the_space_around_it() {
        assertThat(set(team.ann, "  Cafe\u0301 \n", Optional.empty()).text()).isEqualTo("Caf\u00E9");
        Refused.with("required", () -> set(team.ann, "   ", Optional.empty()));
    }

    @Test
    void changing_nothing_tells_nobody() {
        change(team.ann, told);
        List<String> before = team.feed(FeedId.of(team.workspace.id()));

        change(team.ann, told);

        assertThat(team.feed(FeedId.of(team.workspace.id()))).isEqualTo(before);
    }

    @Test
    void a_status_is_shown_in_every_list_until_it_expires_while_its_owner_finds_it_in_the_history() {
        Instant end = team.clock.instant().plus(Duration.ofHours(1));
        Status status = set(team.ann, "Lunch", Optional.of(end));

        assertThat(seenBy(team.bob, team.ann).status()).contains(status);
        assertThat(members()).extracting(Member::portrait).contains(new Portrait(user(team.ann), Optional.of(status)));
        assertThat(inGeneral())
                .extracting(ChannelMember::portrait)
                .contains(new Portrait(user(team.ann), Optional.of(status)));
        assertThat(team.feed(FeedId.of(team.workspace.id()))).endsWith("user.changed");

        team.clock.set(end);

        assertThat(seenBy(team.bob, team.ann).status()).isEmpty();
        assertThat(team.chat.editingProfile().self(team.ann).status()).isEmpty();
        assertThat(members()).extracting(member -> member.portrait().status()).containsOnly(Optional.empty());
        assertThat(inGeneral()).extracting(member -> member.portrait().status()).containsOnly(Optional.empty());
        assertThat(history(team.ann)).containsExactly(status);
        assertThat(history(team.ann).get(0).endedBy(end)).contains(end);
    }

    @Test
    void a_history_is_readable_by_oneself_only() {
        set(team.ann, "first", Optional.empty());
        team.clock.advance(Duration.ofMinutes(1));
        set(team.ann, "second", Optional.empty());
        team.chat.keepingStatus().clear(team.ann);

        assertThat(history(team.ann)).extracting(Status::text).containsExactly("second", "first");
        assertThat(history(team.ann)).extracting(Status::endedAt).doesNotContain(Optional.empty());
        assertThat(history(team.owner)).isEmpty();
        assertThat(seenBy(team.bob, team.ann).status()).isEmpty();
    }

    @Test
    void clearing_nothing_tells_nobody() {
        List<String> before = team.feed(FeedId.of(team.workspace.id()));

        team.chat.keepingStatus().clear(team.ann);

        assertThat(team.feed(FeedId.of(team.workspace.id()))).isEqualTo(before);
    }

    @Test
    void a_status_says_something_and_does_not_expire_before_it_begins() {
        Refused.with("required", () -> set(team.ann, "", Optional.empty()));
        Refused.with("too_long", () -> set(team.ann, "x".repeat(101), Optional.empty()));
        Refused.with("in_the_past", () -> set(team.ann, "x", Optional.of(team.clock.instant())));
        SetStatus wordless = new SetStatus("", Optional.of(new Emoji("tea")), Optional.empty());

        assertThat(team.chat.keepingStatus().set(team.ann, wordless).emoji()).contains(new Emoji("tea"));
    }

    @Test
    void an_anonymised_person_leaves_neither_profile_nor_status_nor_history() {
        change(team.ann, told);
        set(team.ann, "first", Optional.empty());
        set(team.ann, "second", Optional.empty());

        team.chat.offboarding().anonymise(team.ann, team.ann.user());

        assertThat(user(team.ann).profile()).isEqualTo(Profile.EMPTY);
        assertThat(history(team.ann)).isEmpty();
    }

    private void change(Actor actor, Profile profile) {
        team.chat
                .editingProfile()
                .change(
                        actor,
                        new ChangeProfile(
                                Optional.empty(),
                                Optional.of(profile.title()),
                                Optional.of(profile.timeZone()),
                                Optional.of(profile.picture())));
    }

    private Status set(Actor actor, String text, Optional<Instant> end) {
        return team.chat.keepingStatus().set(actor, new SetStatus(text, Optional.empty(), end));
    }

    private Portrait seenBy(Actor viewer, Actor person) {
        return team.chat.editingProfile().person(viewer, person.user());
    }

    private List<Status> history(Actor actor) {
        return team.chat.keepingStatus().history(actor, Optional.empty(), 50).items();
    }

    private List<Member> members() {
        return team.chat
                .managingMembers()
                .list(team.bob, team.workspace.id(), Optional.empty(), 50)
                .items();
    }

    private List<ChannelMember> inGeneral() {
        return team.chat
                .joiningChannels()
                .list(team.bob, team.general, Optional.empty(), 50)
                .items();
    }

    private User user(Actor actor) {
        return team.store.read(stored -> stored.users().find(actor.user()).orElseThrow());
    }
}
