package dev.parley.testkit.usecase.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.usecase.permissions.CreateRole;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First the preset, then the custom roles together, then the member; denying goes before allowing at each step. */
class EvaluationOrderTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            -,     -,     -,     -,     true
            deny,  -,     -,     -,     false
            deny,  allow, -,     -,     true
            deny,  -,     -,     allow, true
            allow, deny,  -,     -,     false
            allow, -,     -,     deny,  false
            -,     deny,  allow, -,     true
            -,     allow, deny,  -,     true
            -,     deny,  deny,  -,     false
            -,     deny,  deny,  allow, true
            deny,  allow, allow, deny,  false
            deny,  deny,  deny,  allow, true
            allow, allow, allow, deny,  false
            """)
    void the_last_step_that_says_something_decides(
            String preset, String first, String second, String own, boolean expected) {
        Crowd crowd = new Crowd(Map.of());
        Actor ann = crowd.member("ann", Role.MEMBER);
        Channel channel = crowd.channel(crowd.owner, "plans", false);
        put(crowd, channel, new Concerned.Preset(Role.MEMBER), preset);
        put(crowd, channel, new Concerned.Holders(given(crowd, "one", ann).id()), first);
        put(crowd, channel, new Concerned.Holders(given(crowd, "two", ann).id()), second);
        put(crowd, channel, new Concerned.One(ann.user()), own);

        Set<Permission> may = crowd.inChannel(ann, channel.id()).orElseThrow().permissions();

        assertThat(may.contains(Permission.POST)).isEqualTo(expected);
        assertThat(may).contains(Permission.REACT).doesNotContain(Permission.MODERATE);
    }

    private static CustomRole given(Crowd crowd, String name, Actor actor) {
        CustomRole role = crowd.chat
                .keepingRoles()
                .create(crowd.owner, new CreateRole(crowd.workspace.id(), new RoleName(name), new Rank(10), Set.of()));
        crowd.chat.givingRoles().give(crowd.owner, role.id(), actor.user());
        return role;
    }

    private static void put(Crowd crowd, Channel channel, Concerned concerned, String what) {
        if (!what.equals("-")) {
            Set<Permission> post = Set.of(Permission.POST);
            crowd.chat
                    .overridingPermissions()
                    .put(
                            crowd.owner,
                            new ChannelOverride(
                                    channel.id(),
                                    concerned,
                                    what.equals("allow") ? post : Set.of(),
                                    what.equals("deny") ? post : Set.of()));
        }
    }
}
