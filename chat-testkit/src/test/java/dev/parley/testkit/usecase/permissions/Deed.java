package dev.parley.testkit.usecase.permissions;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.permission.Scope;
import dev.parley.domain.usecase.permissions.ChangeRole;
import dev.parley.domain.usecase.permissions.CreateRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Something that anybody may try, whether or not they may do it. */
enum Deed {
    CREATE_ROLE {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat
                    .keepingRoles()
                    .create(
                            actor,
                            new CreateRole(crowd.workspace.id(), newName(random), rank(random), some(random, any())));
        }
    },
    CHANGE_ROLE {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            ChangeRole change = new ChangeRole(
                    Optional.empty(),
                    random.nextBoolean() ? Optional.of(rank(random)) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(some(random, any())) : Optional.empty());
            crowd.chat.keepingRoles().change(actor, one(random, crowd.roles()).id(), change);
        }
    },
    REMOVE_ROLE {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat.keepingRoles().remove(actor, one(random, crowd.roles()).id());
        }
    },
    GIVE_ROLE {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat
                    .givingRoles()
                    .give(
                            actor,
                            one(random, crowd.roles()).id(),
                            one(random, crowd.people).user());
        }
    },
    TAKE_ROLE {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            List<CustomRole> held = crowd.roles().stream()
                    .filter(role -> !crowd.holders(role).isEmpty())
                    .toList();
            CustomRole role = one(random, held);
            crowd.chat.givingRoles().take(actor, role.id(), one(random, crowd.holders(role)));
        }
    },
    OVERRIDE {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            Set<Permission> allowed = some(random, inChannels());
            Set<Permission> denied = Person.without(some(random, inChannels()), allowed);
            crowd.chat
                    .overridingPermissions()
                    .put(actor, new ChannelOverride(channel(crowd, random), concerned(crowd, random), allowed, denied));
        }
    },
    STOP_OVERRIDING {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat.overridingPermissions().remove(actor, channel(crowd, random), concerned(crowd, random));
        }
    },
    PUT_MEMBER {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat
                    .managingMembers()
                    .put(actor, crowd.workspace.id(), one(random, crowd.people).user(), preset(random));
        }
    },
    STEP_DOWN {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat.managingMembers().put(actor, crowd.workspace.id(), actor.user(), preset(random));
        }
    },
    REMOVE_MEMBER {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat
                    .managingMembers()
                    .remove(
                            actor,
                            crowd.workspace.id(),
                            one(random, crowd.people).user());
        }
    },
    JOIN {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat.joiningChannels().add(actor, channel(crowd, random), actor.user());
        }
    },
    ADD_TO_CHANNEL {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            crowd.chat
                    .joiningChannels()
                    .add(
                            actor,
                            channel(crowd, random),
                            one(random, crowd.people).user());
        }
    },
    REMOVE_FROM_CHANNEL {
        @Override
        void attempt(Crowd crowd, Actor actor, Random random) {
            ChannelId channel = channel(crowd, random);
            List<Actor> members = crowd.people.stream()
                    .filter(person -> crowd.isIn(channel, person.user()))
                    .toList();
            crowd.chat
                    .joiningChannels()
                    .remove(actor, channel, one(random, members).user());
        }
    };

    abstract void attempt(Crowd crowd, Actor actor, Random random);

    private static RoleName newName(Random random) {
        return new RoleName("role-" + random.nextInt(1_000_000));
    }

    private static Rank rank(Random random) {
        return new Rank(1 + random.nextInt(random.nextBoolean() ? 99 : 999));
    }

    private static Role preset(Random random) {
        return one(random, List.of(Role.values()));
    }

    private static ChannelId channel(Crowd crowd, Random random) {
        return one(random, List.copyOf(crowd.channels.keySet()));
    }

    private static Concerned concerned(Crowd crowd, Random random) {
        List<CustomRole> roles = crowd.roles();
        return switch (random.nextInt(roles.isEmpty() ? 2 : 3)) {
            case 0 -> new Concerned.Preset(preset(random));
            case 1 -> new Concerned.One(one(random, crowd.people).user());
            default -> new Concerned.Holders(one(random, roles).id());
        };
    }

    private static List<Permission> any() {
        return List.of(Permission.values());
    }

    private static List<Permission> inChannels() {
        return Stream.of(Permission.values())
                .filter(permission -> permission.scope() != Scope.WORKSPACE)
                .toList();
    }

    /** Few, and those that lead further more often than others. */
    private static Set<Permission> some(Random random, List<Permission> from) {
        List<Permission> shuffled = new ArrayList<>(from);
        shuffled.addAll(from.stream()
                .filter(permission -> permission.name().matches("(MANAGE|SEE).*"))
                .toList());
        Collections.shuffle(shuffled, random);
        return new HashSet<>(shuffled.subList(0, random.nextInt(4)));
    }

    private static <T> T one(Random random, List<T> from) {
        if (from.isEmpty()) {
            throw Refusals.noSuchRole();
        }
        return from.get(random.nextInt(from.size()));
    }
}
