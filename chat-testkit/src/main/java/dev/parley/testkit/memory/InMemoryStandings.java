package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelStanding;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.permission.Standings;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryStandings implements Standings {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryStandings(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public List<Standing> in(WorkspaceId workspace, Collection<UserId> users) {
        return users.stream()
                .distinct()
                .flatMap(user -> find(workspace, user).stream())
                .toList();
    }

    @Override
    public List<ChannelStanding> in(ChannelId channel, Collection<UserId> users) {
        Optional<WorkspaceId> workspace =
                transaction.read().channels.find(channel).map(Channel::workspace);
        return workspace.stream()
                .flatMap(id -> in(id, users).stream())
                .map(standing -> in(channel, standing))
                .toList();
    }

    @Override
    public List<ChannelOverride> aboutSeeing(WorkspaceId workspace, UserId user) {
        State state = transaction.read();
        return find(workspace, user).stream()
                .flatMap(InMemoryStandings::concerned)
                .flatMap(concerned -> InMemoryChannelOverrides.about(state, workspace, concerned).stream())
                .filter(said -> said.allowed().contains(Permission.SEE_CHANNEL)
                        || said.denied().contains(Permission.SEE_CHANNEL))
                .toList();
    }

    private Optional<Standing> find(WorkspaceId workspace, UserId user) {
        State state = transaction.read();
        return state.members
                .find(workspace, user)
                .filter(Membership::isPresent)
                .map(Membership::member)
                .map(member -> new Standing(member, InMemoryCustomRoles.heldBy(state, workspace, user)));
    }

    private ChannelStanding in(ChannelId channel, Standing standing) {
        List<ChannelOverride> overrides = concerned(standing)
                .flatMap(concerned -> transaction.read().overrides.find(channel, concerned).stream())
                .toList();
        boolean joined = participations.find(channel, standing.member().user()).isPresent();
        return new ChannelStanding(standing, joined, overrides);
    }

    private static Stream<Concerned> concerned(Standing standing) {
        Stream<Concerned> roles = standing.roles().stream().map(CustomRole::id).map(Concerned.Holders::new);
        return Stream.concat(
                Stream.of(
                        new Concerned.Preset(standing.preset()),
                        new Concerned.One(standing.member().user())),
                roles);
    }
}
