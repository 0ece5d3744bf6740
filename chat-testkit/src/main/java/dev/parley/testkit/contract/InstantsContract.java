package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Instants are kept to the microsecond, in every field. */
public interface InstantsContract extends AdapterContract {
    /** In ascending order. */
    static List<Instant> instants() {
        return Stream.of(
                        "1969-12-31T23:59:59.999999Z",
                        "1970-01-01T00:00:00Z",
                        "2013-08-29T12:34:56.000001Z",
                        "2016-03-27T01:30:00.123456Z",
                        "2024-02-29T23:59:59.999999Z",
                        "2026-10-25T00:30:00.000100Z",
                        "9999-12-30T23:59:59.999999Z")
                .map(Instant::parse)
                .toList();
    }

    @InEveryConversation
    default void a_messages_instants_are_kept_to_the_microsecond(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        List<Message> stored = talk.world.write(writing -> {
            talk.lock(writing);
            return writing.messages()
                    .append(instants().stream().map(at -> dated(talk, at)).toList());
        });

        assertThat(stored).extracting(Message::createdAt).isEqualTo(instants());
        assertThat(stored).extracting(talk::stored).isEqualTo(stored);
        assertThat(stored)
                .extracting(message -> message.editedAt().orElseThrow())
                .isEqualTo(instants());
        assertThat(stored)
                .extracting(message -> message.deletion().orElseThrow().at())
                .isEqualTo(instants());
        assertThat(talk.world.list(reading -> reading.messages().instants(talk.id)))
                .isEqualTo(instants());
        assertThat(talk.world.find(reading -> reading.messages().newest(talk.id)))
                .contains(instants().get(instants().size() - 1));
    }

    @InEveryConversation
    default void what_happens_to_a_message_is_kept_to_the_microsecond(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (Instant at : instants()) {
            Message message = talk.post(talk.ada, "before");
            Revision revision = new Revision(message.id(), 1, new Content("before"), at);
            talk.world.change(stored -> {
                talk.lock(stored);
                stored.messages().edit(message.edited(new Content("after"), Set.of(), at), revision);
            });
            assertThat(talk.world.list(stored -> stored.messages().revisions(message.id(), 0, 1000)))
                    .containsExactly(revision);

            talk.delete(message, at);
            talk.world.change(stored -> stored.softDeletions().purge(List.of(message), at));

            Message purged = talk.stored(message);
            assertThat(purged.editedAt()).contains(at);
            assertThat(purged.deletion().map(Deletion::at)).contains(at);
            assertThat(purged.purgedAt()).contains(at);
        }
    }

    @Test
    default void instants_of_people_and_sessions_are_kept_to_the_microsecond() {
        World world = new World(transactions());
        for (Instant at : instants()) {
            world.clock.set(at);
            User plain = world.samples.bot(world.newName("robot"));
            User user = new User(
                    plain.id(),
                    UserKind.BOT,
                    plain.username(),
                    Optional.empty(),
                    plain.displayName(),
                    at,
                    Optional.of(at),
                    Optional.of(at));
            Session session = world.samples.session(world.newPerson(), Duration.ofHours(1));
            Token token = new Token(world.newName("token"));
            world.change(stored -> {
                stored.users().add(user, Optional.empty());
                stored.sessions().add(session, token.hash());
                stored.sessions().revoke(session.id(), at);
            });

            Session found = world.read(
                    stored -> stored.sessions().findByToken(token.hash()).orElseThrow());
            assertThat(world.find(stored -> stored.users().find(user.id()))).contains(user);
            assertThat(found.createdAt()).isEqualTo(at);
            assertThat(found.expiresAt()).isEqualTo(at.plus(Duration.ofHours(1)));
            assertThat(found.revokedAt()).contains(at);
        }
    }

    @Test
    default void instants_of_places_and_memberships_are_kept_to_the_microsecond() {
        World world = new World(transactions());
        for (Instant at : instants()) {
            world.clock.set(at);
            Workspace workspace = world.add(world.samples.workspace("Engines"));
            Channel channel = world.add(
                    world.samples.publicChannel(workspace.id(), "engines").archived(Optional.of(at)));
            User ada = world.add(world.samples.person(world.newName("ada")));
            DirectMessageChannel direct = world.open(workspace.id(), ada.id());
            WorkspaceMember member = new WorkspaceMember(workspace.id(), ada.id(), Role.OWNER, at);
            ConversationMember participant = new ConversationMember(channel.id(), ada.id(), at);
            world.change(stored -> {
                stored.memberships().join(member);
                stored.memberships().join(participant);
            });

            assertThat(world.find(stored -> stored.workspaces().find(workspace.id())))
                    .contains(workspace);
            assertThat(world.find(stored -> stored.channels().find(channel.id())))
                    .contains(channel);
            assertThat(world.find(stored -> stored.directMessageChannels().find(direct.id())))
                    .contains(direct);
            assertThat(world.find(stored -> stored.memberships().find(workspace.id(), ada.id())))
                    .contains(member);
            assertThat(world.find(stored -> stored.memberships().find(channel.id(), ada.id())))
                    .contains(participant);
            deletionsAreKept(world, channel, workspace, at);
        }
    }

    private static void deletionsAreKept(World world, Channel channel, Workspace workspace, Instant at) {
        Deletion deletion = new Deletion(at, Optional.empty());
        world.change(stored -> {
            stored.softDeletions().delete(new Deletable.OfChannel(channel.id()), deletion);
            stored.softDeletions().delete(new Deletable.OfWorkspace(workspace.id()), deletion);
        });
        assertThat(world.find(stored -> stored.channels().find(channel.id()).flatMap(Channel::deletion)))
                .contains(deletion);
        assertThat(world.find(stored -> stored.workspaces().find(workspace.id()).flatMap(Workspace::deletion)))
                .contains(deletion);
    }

    @Test
    default void instants_of_events_are_kept_to_the_microsecond() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        List<Event> events = instants().stream()
                .map(at -> Event.of(talk.feed(), EventKind.MEMBER_JOINED, talk.ada, at))
                .toList();

        talk.world.change(stored -> stored.feed().append(events));

        assertThat(talk.world.list(stored -> stored.feed().read(talk.feed(), 0, 100)))
                .extracting(FeedEntry::event)
                .isEqualTo(events);
    }

    @Test
    default void instants_of_the_audit_are_kept_to_the_microsecond() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        Deed deed = Deed.of(AuditAction.SESSION_OPENED).about(ada);

        for (Instant at : instants()) {
            AuditEntry entry = new AuditEntry(
                    new AuditEntryId(world.newId()), at, Optional.empty(), Optional.empty(), false, deed);
            world.change(stored -> stored.auditLog().append(entry));
        }

        assertThat(world.list(stored -> stored.auditLog().ofAccount(ada, AuditFilter.ALL, Optional.empty(), 10)))
                .extracting(AuditEntry::at)
                .isEqualTo(instants().reversed());
    }

    private static NewMessage dated(Conversation talk, Instant at) {
        NewMessage draft = NewMessage.posted(talk.id, talk.ada, new Content("dated"), at);
        return new NewMessage(
                draft.conversation(),
                draft.author(),
                draft.kind(),
                draft.content(),
                draft.mentions(),
                draft.wide(),
                draft.parent(),
                draft.alsoToChannel(),
                draft.clientId(),
                at,
                Optional.of(at),
                Optional.of(new Deletion(at, Optional.empty())));
    }
}
