package dev.parley.testkit.usecase.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.permission.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every preset × kind of channel × membership × override × permission, and the same of direct messages, against a table and
 * a handful of sentences.
 */
class PermissionMatrixTest {
    /** Who may what before any channel says otherwise: owner, admin, member, guest. */
    private static final Map<String, String> TABLE = table("""
            rename_workspace     yes yes -   -
            delete_workspace     yes -   -   -
            manage_members       yes yes -   -
            manage_roles         yes yes -   -
            invite               yes yes -   -
            manage_assistants    yes yes -   -
            read_ai_interactions yes yes -   -
            manage_groups        yes yes -   -
            view_audit           yes yes -   -
            create_channel       yes yes yes -
            open_direct_message  yes yes yes yes
            see_channel          yes yes yes -
            change_channel       yes yes yes -
            archive_channel      yes yes yes -
            delete_channel       yes yes -   -
            add_to_channel       yes yes yes -
            remove_from_channel  yes yes -   -
            manage_overrides     yes yes -   -
            manage_retention     yes yes -   -
            place_legal_hold     yes -   -   -
            moderate             yes yes -   -
            post                 yes yes yes yes
            react                yes yes yes yes
            mention_all          yes yes yes -
            """);

    /** Where somebody stands towards a channel. */
    enum Membership {
        JOINED,
        NOT_JOINED,
        STRANGER
    }

    /** What kinds of channels there are. */
    enum Kind {
        PUBLIC,
        PRIVATE,
        ARCHIVED,
        DEFAULT
    }

    /** What the channel says of the permission in question, and at which step. */
    enum Said {
        NONE,
        PRESET_ALLOWS,
        PRESET_DENIES,
        ROLE_ALLOWS,
        ROLE_DENIES,
        MEMBER_ALLOWS,
        MEMBER_DENIES;

        boolean allows() {
            return name().endsWith("ALLOWS");
        }

        boolean denies() {
            return name().endsWith("DENIES");
        }
    }

    static Stream<Arguments> everybodyEverywhere() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Kind.values())
                        .flatMap(kind -> Stream.of(Membership.values())
                                .map(membership -> Arguments.of(role, kind, membership))));
    }

    @ParameterizedTest
    @MethodSource("everybodyEverywhere")
    void in_a_channel_everybody_may_what_the_table_and_the_overrides_say(Role role, Kind kind, Membership membership) {
        Crowd crowd = new Crowd(Map.of());
        Channel channel = channel(crowd, kind);
        Actor actor = membership == Membership.STRANGER ? crowd.stranger : crowd.member("subject", role);
        CustomRole empty = held(crowd, actor, membership);
        settle(crowd, channel, actor, membership);
        List<String> wrong = new ArrayList<>();

        for (Permission permission : Permission.values()) {
            for (Said override : Said.values()) {
                if (permission.scope() == Scope.WORKSPACE && override != Said.NONE) {
                    continue; // there is no such override
                }
                put(crowd, channel.id(), permission, override, concerned(override, role, empty, actor));
                boolean expected = expected(role, kind, membership, permission, override);
                boolean sees = seesAnything(crowd, actor, channel.id());
                if (may(crowd, actor, channel.id(), permission) != expected) {
                    wrong.add("%s, %s: should be %s".formatted(permission, override, expected));
                }
                boolean expectedToSee = expected(
                        role,
                        kind,
                        membership,
                        Permission.SEE_CHANNEL,
                        permission == Permission.SEE_CHANNEL ? override : Said.NONE);
                if (sees != expectedToSee || isListed(crowd, actor, channel.id()) != expectedToSee) {
                    wrong.add("%s, %s: should be seen: %s".formatted(permission, override, expectedToSee));
                }
                put(crowd, channel.id(), permission, Said.NONE, concerned(override, role, empty, actor));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everybodyEverywhere")
    void in_the_workspace_everybody_may_what_the_table_says(Role role, Kind kind, Membership membership) {
        Crowd crowd = new Crowd(Map.of());
        Actor actor = membership == Membership.STRANGER ? crowd.stranger : crowd.member("subject", role);
        List<Permission> expected = membership == Membership.STRANGER
                ? List.of()
                : Stream.of(Permission.values()).filter(p -> inTable(role, p)).toList();

        assertThat(crowd.inWorkspace(actor).map(own -> own.permissions()).orElseGet(Set::of))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Where somebody stands towards a direct message. */
    enum Among {
        THEM,
        OTHERS,
        THOSE_WHO_LEFT,
        STRANGERS
    }

    static Stream<Arguments> everybodyAmongThem() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Among.values()).map(among -> Arguments.of(role, among)));
    }

    @ParameterizedTest
    @MethodSource("everybodyAmongThem")
    void in_a_direct_message_its_people_may_what_their_roles_say_of_conversations(Role role, Among among) {
        List<String> wrong = new ArrayList<>();

        for (Permission permission : Permission.values()) {
            for (boolean isHeld : List.of(false, true)) {
                Crowd crowd = new Crowd(Map.of());
                Actor actor = among == Among.STRANGERS ? crowd.stranger : crowd.member("subject", role);
                DirectMessageChannelId direct = direct(crowd, actor, among);
                if (isHeld && among != Among.THOSE_WHO_LEFT && among != Among.STRANGERS) {
                    give(crowd, actor, permission);
                }
                boolean expected = among == Among.THEM
                        && permission.scope() == Scope.CONVERSATION
                        && (isHeld || inTable(role, permission));
                if (crowd.inDirectMessage(actor, direct).orElseGet(Set::of).contains(permission) != expected) {
                    wrong.add("%s, by a custom role: %s: should be %s".formatted(permission, isHeld, expected));
                }
                if (crowd.inDirectMessage(actor, direct).isPresent() != (among == Among.THEM)) {
                    wrong.add("it should be seen by its people, and nobody else");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Of the owner and somebody else, and of the actor if that is one of them. */
    private static DirectMessageChannelId direct(Crowd crowd, Actor actor, Among among) {
        Actor friend = crowd.member("friend", Role.MEMBER);
        boolean isIn = among == Among.THEM || among == Among.THOSE_WHO_LEFT;
        DirectMessageChannelId direct = crowd.chat
                .messagingDirectly()
                .open(
                        crowd.owner,
                        crowd.workspace.id(),
                        isIn ? Set.of(friend.user(), actor.user()) : Set.of(friend.user()))
                .channel()
                .id();
        if (among == Among.THOSE_WHO_LEFT) {
            crowd.chat.managingMembers().remove(actor, crowd.workspace.id(), actor.user());
        }
        return direct;
    }

    private static void give(Crowd crowd, Actor actor, Permission permission) {
        CustomRole role = new CustomRole(
                new CustomRoleId(new UUID(0x7000, 1)),
                crowd.workspace.id(),
                new RoleName("giving"),
                new Rank(1),
                Set.of(permission),
                Instant.EPOCH);
        crowd.store.write(stored -> {
            stored.customRoles().add(role);
            return stored.customRoles().give(role, actor.user(), Instant.EPOCH);
        });
    }

    private static boolean expected(Role role, Kind kind, Membership membership, Permission permission, Said override) {
        boolean isAboutSeeing = permission == Permission.SEE_CHANNEL;
        if (membership == Membership.STRANGER || (role == Role.GUEST && membership == Membership.NOT_JOINED)) {
            return false; // whoever is not in the workspace, and guests who are not in the channel, see nothing
        }
        boolean hidden = kind == Kind.PRIVATE && membership == Membership.NOT_JOINED;
        if (!isAboutSeeing && hidden) {
            return false;
        }
        if (permission.scope() == Scope.WORKSPACE) {
            return false; // nothing that is decided in a channel
        }
        if (override.allows()) {
            return true;
        }
        if (override.denies() && role != Role.OWNER) {
            return false;
        }
        return isAboutSeeing ? membership == Membership.JOINED || !hidden : inTable(role, permission);
    }

    private static boolean inTable(Role role, Permission permission) {
        List<String> cells = Optional.ofNullable(TABLE.get(permission.wireName()))
                .map(row -> List.of(row.split(" +", -1)))
                .orElseThrow(() -> new AssertionError("the table lacks " + permission));
        return cells.get(List.of("OWNER", "ADMIN", "MEMBER", "GUEST").indexOf(role.name()))
                .equals("yes");
    }

    private static Map<String, String> table(String text) {
        Map<String, String> rows = new TreeMap<>();
        text.lines().map(line -> line.split(" +", 2)).forEach(parts -> rows.put(parts[0], parts[1].strip()));
        return rows;
    }

    private static Channel channel(Crowd crowd, Kind kind) {
        return switch (kind) {
            case PUBLIC -> crowd.channel(crowd.owner, "plans", false);
            case ARCHIVED ->
                crowd.chat
                        .keepingChannels()
                        .archive(
                                crowd.owner,
                                crowd.channel(crowd.owner, "old", false).id());
            case PRIVATE -> crowd.channel(crowd.owner, "secret", true);
            case DEFAULT ->
                crowd.store.read(stored ->
                        stored.channels().findDefault(crowd.workspace.id()).orElseThrow());
        };
    }

    /** Without permissions, for the overrides. */
    private static CustomRole held(Crowd crowd, Actor actor, Membership membership) {
        CustomRole role = new CustomRole(
                new CustomRoleId(new UUID(0x7000, 1)),
                crowd.workspace.id(),
                new RoleName("empty"),
                new Rank(1),
                Set.of(),
                Instant.EPOCH);
        crowd.store.write(stored -> {
            stored.customRoles().add(role);
            return membership != Membership.STRANGER && stored.customRoles().give(role, actor.user(), Instant.EPOCH);
        });
        return role;
    }

    private static void settle(Crowd crowd, Channel channel, Actor actor, Membership membership) {
        crowd.store.write(stored -> {
            stored.memberships().leave(channel.id(), actor.user(), Instant.EPOCH);
            return membership == Membership.JOINED
                    && stored.memberships().join(new ConversationMember(channel.id(), actor.user(), Instant.EPOCH));
        });
    }

    private static Concerned concerned(Said override, Role role, CustomRole custom, Actor actor) {
        String step = override.name().toLowerCase(Locale.ROOT);
        if (step.startsWith("role")) {
            return new Concerned.Holders(custom.id());
        }
        return step.startsWith("member") ? new Concerned.One(actor.user()) : new Concerned.Preset(role);
    }

    private static void put(Crowd crowd, ChannelId channel, Permission permission, Said override, Concerned concerned) {
        boolean isOfStranger = concerned instanceof Concerned.One(var user) && user.equals(crowd.stranger.user());
        if (isOfStranger) {
            return; // cannot even be said
        }
        ChannelOverride said = switch (override) {
            case NONE -> ChannelOverride.none(channel, concerned);
            case PRESET_ALLOWS, ROLE_ALLOWS, MEMBER_ALLOWS ->
                new ChannelOverride(channel, concerned, Set.of(permission), Set.of());
            case PRESET_DENIES, ROLE_DENIES, MEMBER_DENIES ->
                new ChannelOverride(channel, concerned, Set.of(), Set.of(permission));
        };
        crowd.store.write(stored -> {
            stored.channelOverrides().put(said);
            return true;
        });
    }

    private static boolean may(Crowd crowd, Actor actor, ChannelId channel, Permission permission) {
        return crowd.inChannel(actor, channel)
                .filter(own -> own.permissions().contains(permission))
                .isPresent();
    }

    private static boolean seesAnything(Crowd crowd, Actor actor, ChannelId channel) {
        return Crowd.unlessRefused(() -> crowd.chat.keepingChannels().find(actor, channel))
                .isPresent();
    }

    private static boolean isListed(Crowd crowd, Actor actor, ChannelId channel) {
        return Crowd.unlessRefused(
                        () -> crowd.chat.keepingChannels().list(actor, crowd.workspace.id(), Optional.empty(), 200))
                .filter(list -> list.items().stream().anyMatch(item -> item.id().equals(channel)))
                .isPresent();
    }
}
