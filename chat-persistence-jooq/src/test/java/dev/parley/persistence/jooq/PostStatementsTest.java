package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A post costs the same however many it addresses: what follows from it is done by others, later. */
final class PostStatementsTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private final ManualClock clock = new ManualClock();
    private final SequentialIds ids = new SequentialIds();
    private final Statements statements = new Statements();
    private final Chat chat = Chat.over(new Chat.Adapters(
            STORE.transactions(statements), new PlainPasswordHasher(), new SequentialTokens(), clock, ids));
    private final Actor ann = Actor.of(chat.registering()
            .register(new RegisterUser(
                    new Username("ann"),
                    new Email("ann@example.org"),
                    new Password("correct horse battery"),
                    Optional.empty()))
            .id());
    private final Workspace team = chat.keepingWorkspaces().found(ann, new WorkspaceName("Team"));
    private final ChannelId general = chat.keepingChannels()
            .list(ann, team.id(), Optional.empty(), 10)
            .items()
            .get(0)
            .id();

    @Test
    void a_post_takes_as_many_statements_for_a_crowd_as_for_two() {
        var group = chat.managingGroups().create(ann, team.id(), new GroupHandle("crowd"), new GroupName("Crowd"));
        joined(0, 2, group.id());
        int plain = statementsOf("hello");
        int wide = statementsOf("hello @channel");
        int ofGroup = statementsOf("hello @crowd");

        joined(2, 200, group.id());

        assertThat(statementsOf("hello")).isEqualTo(plain);
        assertThat(statementsOf("hello @channel")).isEqualTo(wide).isEqualTo(plain);
        assertThat(statementsOf("hello @crowd")).isEqualTo(ofGroup).isLessThanOrEqualTo(plain + 4);
    }

    private int statementsOf(String text) {
        int before = statements.taken().size();
        chat.messaging().post(ann, PostMessage.of(general, new Content(text)));
        return statements.taken().size() - before;
    }

    private void joined(int from, int to, UserGroupId group) {
        Samples samples = new Samples(ids, clock);
        STORE.transactions().write(store -> {
            for (int i = from; i < to; i++) {
                User user = samples.bot("member-" + i);
                store.users().add(user, Optional.empty());
                store.memberships().join(new WorkspaceMember(team.id(), user.id(), Role.MEMBER, clock.instant()));
                store.memberships().join(new ConversationMember(general, user.id(), clock.instant()));
                store.userGroups().join(group, user.id(), clock.instant());
            }
            return true;
        });
    }
}
