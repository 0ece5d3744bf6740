package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.Channels;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannels;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.imports.Imports;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Memberships;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.Workspaces;
import dev.parley.testkit.contract.ChannelsContract;
import dev.parley.testkit.contract.ConversationMembersContract;
import dev.parley.testkit.contract.DirectMessageChannelsContract;
import dev.parley.testkit.contract.ImportsContract;
import dev.parley.testkit.contract.InstantsContract;
import dev.parley.testkit.contract.MembershipsContract;
import dev.parley.testkit.contract.VisibleChannelsContract;
import dev.parley.testkit.contract.WorkspacesContract;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ways in which a store may be wrong about workspaces, channels and who is in them. */
final class BrokenPlaces {
    private BrokenPlaces() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "brings back deleted workspaces",
                        BrokenPlaces::overwritingDeletions,
                        WorkspacesContract.class,
                        "the_name_changes_but_not_the_deletion_and_the_legal_hold"),
                new Broken(
                        "counts owners who have left",
                        BrokenPlaces::countingOwnersWhoLeft,
                        MembershipsContract.class,
                        "only_present_owners_count"),
                new Broken(
                        "counts programs as people",
                        BrokenPlaces::countingPrograms,
                        MembershipsContract.class,
                        "only_present_people_count_as_people"),
                new Broken(
                        "shares channel names between workspaces",
                        BrokenPlaces::sharingNamesBetweenWorkspaces,
                        ChannelsContract.class,
                        "another_workspace_may_use_the_name"),
                new Broken(
                        "takes every workspace for one without a default channel",
                        BrokenPlaces::overlookingDefaultChannels,
                        WorkspacesContract.class,
                        "workspaces_without_a_default_channel_are_found_in_the_order_of_their_ids"),
                new Broken(
                        "shows private channels to everybody",
                        BrokenPlaces::showingPrivateChannels,
                        VisibleChannelsContract.class,
                        "public_channels_and_joined_ones_are_visible"),
                new Broken(
                        "finds every channel visible that it is asked about",
                        BrokenPlaces::findingAllChannelsVisible,
                        VisibleChannelsContract.class,
                        "of_some_channels_those_are_found_that_are_visible"),
                new Broken(
                        "begins an import twice",
                        BrokenPlaces::beginningImportsTwice,
                        ImportsContract.class,
                        "an_import_begins_once"),
                new Broken(
                        "keeps the marker of whoever comes back",
                        BrokenPlaces::keepingTheMarkerOfWhoeverComesBack,
                        ConversationMembersContract.class,
                        "whoever_comes_back_gets_the_same_membership_with_everything_read"),
                new Broken(
                        "opens a direct message twice",
                        BrokenPlaces::openingDirectMessagesTwice,
                        DirectMessageChannelsContract.class,
                        "opening_it_again_gives_the_first_whatever_the_order_of_the_people"),
                new Broken(
                        "truncates instants to milliseconds",
                        BrokenPlaces::truncatingInstants,
                        InstantsContract.class,
                        "instants_of_places_and_memberships_are_kept_to_the_microsecond"));
    }

    /** Changing a workspace brings it back. */
    static Subject overwritingDeletions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Workspaces.class,
                workspaces -> Port.broken(Workspaces.class, workspaces, "update", (call, given) -> {
                    Workspace workspace = (Workspace) given[0];
                    State state = transaction.write();
                    state.workspaces = state.workspaces.with(workspace.id(), workspace);
                    return workspace;
                })));
    }

    /** Owners count after they have left. */
    static Subject countingOwnersWhoLeft() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Memberships.class,
                memberships ->
                        Port.broken(Memberships.class, memberships, "countOwners", (call, given) -> (int) transaction
                                .read()
                                .members
                                .values((WorkspaceId) given[0])
                                .filter(member -> member.member().role() == Role.OWNER)
                                .count())));
    }

    /** Programs count as people. */
    static Subject countingPrograms() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Memberships.class,
                memberships -> Port.broken(
                        Memberships.class,
                        memberships,
                        "countPeople",
                        (call, given) -> memberships
                                .of((WorkspaceId) given[0], Optional.empty(), Integer.MAX_VALUE)
                                .size())));
    }

    /** A channel's name is taken for all workspaces. */
    static Subject sharingNamesBetweenWorkspaces() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Channels.class,
                channels -> Port.broken(Channels.class, channels, "add", (call, given) -> {
                    boolean taken = transaction
                            .read()
                            .channels
                            .values()
                            .anyMatch(channel -> channel.name().equals(((Channel) given[0]).name()));
                    if (taken) {
                        throw new Conflict("channel_name_taken", "The name is taken.");
                    }
                    return call.with(given);
                })));
    }

    /** Default channels are not seen. */
    @SuppressWarnings("unchecked")
    static Subject overlookingDefaultChannels() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Workspaces.class,
                workspaces -> Port.broken(
                        Workspaces.class,
                        workspaces,
                        "withoutDefaultChannel",
                        (call, given) -> transaction
                                .read()
                                .workspaces
                                .after((Optional<WorkspaceId>) given[0])
                                .limit((Integer) given[1])
                                .toList())));
    }

    /** Whatever is asked about is visible. */
    static Subject findingAllChannelsVisible() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Channels.class,
                channels -> Port.broken(
                        Channels.class,
                        channels,
                        "visibleAmong",
                        (call, given) -> Set.copyOf((Collection<?>) given[0]))));
    }

    /** Everybody sees private channels. */
    static Subject showingPrivateChannels() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Channels.class,
                channels -> Port.broken(Channels.class, channels, "visibleTo", (call, given) -> {
                    State state = transaction.read();
                    return state.channelsOf
                            .values((WorkspaceId) given[1])
                            .flatMap(id -> state.channels.find(id).stream())
                            .toList();
                })));
    }

    /** An export can be imported twice. */
    static Subject beginningImportsTwice() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Imports.class,
                imports -> Port.broken(Imports.class, imports, "begin", (call, given) -> {
                    State state = transaction.write();
                    state.imports = state.imports.without((ImportSource) given[0]);
                    return call.with(given);
                })));
    }

    /** Whoever comes back finds the read marker where it was. */
    static Subject keepingTheMarkerOfWhoeverComesBack() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Memberships.class,
                memberships -> Port.broken(Memberships.class, memberships, "join", (call, given) -> {
                    Optional<Participation> before = given[0] instanceof ConversationMember member
                            ? transaction.read().participants.find(member.conversation(), member.user())
                            : Optional.empty();
                    Object joined = call.with(given);
                    before.filter(was -> joined.equals(true))
                            .ifPresent(was -> new Participations(transaction)
                                    .store(new Participation(
                                            (ConversationMember) given[0], was.readUpTo(), was.preference(), true)));
                    return joined;
                })));
    }

    /** Opening a direct message makes a new one every time. */
    static Subject openingDirectMessagesTwice() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                DirectMessageChannels.class,
                channels -> Port.broken(DirectMessageChannels.class, channels, "open", (call, given) -> {
                    hideFromThoseWhoSearch(transaction.write(), (DirectMessageChannel) given[0]);
                    return call.with(given);
                })));
    }

    private static void hideFromThoseWhoSearch(State state, DirectMessageChannel wanted) {
        WorkspaceId workspace = wanted.workspace();
        String key = InMemoryDirectMessageChannels.key(wanted.members());
        state.memberSets
                .find(workspace, key)
                .ifPresent(id -> state.memberSets =
                        state.memberSets.without(workspace, key).with(workspace, key + " " + id, id));
    }

    /** Keeps instants of workspaces to the millisecond. */
    static Subject truncatingInstants() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Workspaces.class,
                workspaces -> Port.broken(Workspaces.class, workspaces, "add", (call, given) -> {
                    Workspace workspace = (Workspace) given[0];
                    return call.with(new Workspace(
                            workspace.id(),
                            workspace.name(),
                            workspace.legalHold(),
                            workspace.createdAt().truncatedTo(ChronoUnit.MILLIS),
                            workspace.deletion()));
                })));
    }
}
