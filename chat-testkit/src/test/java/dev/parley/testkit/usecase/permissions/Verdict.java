package dev.parley.testkit.usecase.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Scope;
import dev.parley.domain.model.user.UserId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a deed that was not refused should have been. Knows the rules, and nothing of how they are kept. */
record Verdict(String what, Crowd crowd, Deed deed, Actor actor, Map<Actor, Person> before, Map<Actor, Person> after) {
    private static final Set<Permission> ALL_IN_CHANNELS = Stream.of(Permission.values())
            .filter(permission -> permission.scope() != Scope.WORKSPACE)
            .collect(Collectors.toUnmodifiableSet());

    void check() {
        after.keySet().stream().filter(other -> !other.equals(actor)).forEach(this::checkOther);
        checkActor();
        checkRoles();
        after.values().forEach(this::checkAlways);
        assertThat(after.values().stream().filter(person -> person.preset().equals(Optional.of(Role.OWNER))))
                .as(what)
                .isNotEmpty();
    }

    private void checkActor() {
        Person was = person(before, actor);
        Person is = person(after, actor);
        assertThat(is.gainedInWorkspace(was)).as(what).isEmpty();
        assertThat(is.rank()).as(what).isLessThanOrEqualTo(was.rank());
        crowd.channels
                .keySet()
                .forEach(channel ->
                        assertThat(is.gainedIn(channel, was)).as(what).isEmpty());
    }

    private void checkOther(Actor other) {
        Person doer = person(before, actor);
        Person was = person(before, other);
        Person is = person(after, other);
        assertThat(doer.inWorkspace()).as("%s for %s", what, was).containsAll(is.gainedInWorkspace(was));
        if (was.rank() >= doer.rank()) {
            assertThat(is.preset()).as(what).isEqualTo(was.preset());
            assertThat(is.rank()).as(what).isEqualTo(was.rank());
        }
        if (is.rank() > was.rank()) {
            boolean handsOver =
                    is.preset().equals(Optional.of(Role.OWNER)) && doer.preset().equals(Optional.of(Role.OWNER));
            assertThat(is.rank() < doer.rank() || handsOver)
                    .as("%s: %s", what, is)
                    .isTrue();
        }
        crowd.channels.values().forEach(channel -> checkChannel(channel, other, doer));
    }

    private void checkChannel(Channel channel, Actor other, Person doer) {
        ChannelId id = channel.id();
        Person was = person(before, other);
        Person is = person(after, other);
        Set<Permission> gained = is.gainedIn(id, was);
        if (deed == Deed.OVERRIDE || deed == Deed.STOP_OVERRIDING) {
            assertThat(doer.in(id))
                    .as("%s in %s for %s", what, channel.name(), was)
                    .containsAll(gained);
        }
        if (deed == Deed.GIVE_ROLE) {
            Set<Permission> had = new HashSet<>(doer.inWorkspace());
            if (channel.isPrivate()) {
                had.remove(Permission.SEE_CHANNEL);
            }
            had.addAll(doer.in(id));
            assertThat(had).as("%s in %s", what, channel.name()).containsAll(gained);
        }
        if (is.joined().contains(id) && !was.joined().contains(id)) {
            assertThat(doer.in(id)).as(what).contains(Permission.SEE_CHANNEL, Permission.ADD_TO_CHANNEL);
        }
        if (!is.joined().contains(id) && was.joined().contains(id)) {
            UserId creator = channel.createdBy().orElseThrow();
            boolean isOwnChannel = creator.equals(actor.user()) && was.rank() == doer.rank();
            assertThat(was.rank() < doer.rank() || isOwnChannel).as(what).isTrue();
        }
    }

    private void checkRoles() {
        int rank = person(before, actor).rank();
        Set<CustomRole> changed = new HashSet<>();
        before.values().forEach(person -> changed.addAll(person.roles()));
        Set<CustomRole> present = new HashSet<>(crowd.roles());
        changed.removeIf(present::contains);
        assertThat(changed).as(what).allMatch(role -> role.rank().value() < rank);
    }

    private void checkAlways(Person person) {
        crowd.channels.values().forEach(channel -> {
            Set<Permission> may = person.in(channel.id());
            boolean joined = person.joined().contains(channel.id());
            if (person.preset().isEmpty()) {
                assertThat(may).as(what).isEmpty();
                assertThat(joined).as(what).isFalse();
            }
            if (!person.sees(channel.id())) {
                assertThat(may).as(what).isEmpty();
            }
            if (person.preset().equals(Optional.of(Role.GUEST)) && !joined) {
                assertThat(may).as(what).isEmpty();
            }
            if (person.preset().equals(Optional.of(Role.OWNER)) && (joined || !channel.isPrivate())) {
                assertThat(may).as(what).containsAll(ALL_IN_CHANNELS);
            }
        });
    }

    private static Person person(Map<Actor, Person> people, Actor actor) {
        return Objects.requireNonNull(people.get(actor), "everybody is there");
    }
}
