package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One export, inside of one read. */
final class ExportRun {
    private static final int PAGE = 200;
    private static final int MESSAGES = 1_000;

    private final Repositories store;
    private final ExportTarget target;
    private final boolean withPrivate;
    private final Map<UserId, Role> roles = new LinkedHashMap<>();
    private final Set<UserId> people = new LinkedHashSet<>();
    private int publicChannels;
    private int privateChannels;
    private int directMessages;
    private long messages;

    ExportRun(Repositories store, ExportTarget target, boolean withPrivate) {
        this.store = store;
        this.target = target;
        this.withPrivate = withPrivate;
    }

    ExportReport run(Workspace workspace) {
        target.begin(workspace);
        findMembers(workspace.id());
        StandingExport standing = new StandingExport(store);
        target.groups(standing.groups(workspace.id()));
        target.roles(standing.roles(workspace.id()));
        exportChannels(workspace.id());
        if (withPrivate) {
            exportDirectMessages(workspace.id());
        }
        List<ExportedUser> users = users();
        target.users(users);
        return new ExportReport(workspace, users.size(), publicChannels, privateChannels, directMessages, messages);
    }

    private void findMembers(WorkspaceId workspace) {
        Optional<UserId> last = Optional.empty();
        List<WorkspaceMember> page;
        do {
            page = store.memberships().of(workspace, last, PAGE);
            for (WorkspaceMember member : page) {
                roles.put(member.user(), member.role());
                people.add(member.user());
                last = Optional.of(member.user());
            }
        } while (page.size() == PAGE);
    }

    private void exportChannels(WorkspaceId workspace) {
        Optional<ChannelId> last = Optional.empty();
        List<Channel> page;
        do {
            page = store.exports().channels(workspace, last, PAGE);
            for (Channel channel : page) {
                last = Optional.of(channel.id());
                if (withPrivate || !channel.isPrivate()) {
                    export(channel);
                }
            }
        } while (page.size() == PAGE);
    }

    private void export(Channel channel) {
        List<UserId> members = members(channel.id());
        people.addAll(members);
        channel.createdBy().ifPresent(people::add);
        publicChannels += channel.isPrivate() ? 0 : 1;
        privateChannels += channel.isPrivate() ? 1 : 0;
        target.channel(channel, members, overrides(channel.id()));
        exportMessages(channel.id());
    }

    private List<UserId> members(ChannelId channel) {
        return StandingExport.all(last -> store.memberships().of(channel, last, StandingExport.PAGE).stream()
                .map(ConversationMember::user)
                .toList());
    }

    /** What is said of somebody also tells who that is. */
    private List<ChannelOverride> overrides(ChannelId channel) {
        List<ChannelOverride> overrides = store.channelOverrides().of(channel);
        for (ChannelOverride override : overrides) {
            if (override.concerned() instanceof Concerned.One one) {
                people.add(one.user());
            }
        }
        return overrides;
    }

    private void exportDirectMessages(WorkspaceId workspace) {
        Optional<DirectMessageChannelId> last = Optional.empty();
        List<DirectMessageChannel> page;
        do {
            page = store.exports().directMessages(workspace, last, PAGE);
            for (DirectMessageChannel channel : page) {
                last = Optional.of(channel.id());
                people.addAll(channel.members());
                directMessages++;
                target.directMessage(channel);
                exportMessages(channel.id());
            }
        } while (page.size() == PAGE);
    }

    private void exportMessages(ConversationId conversation) {
        MessageId last = MessageId.NONE;
        List<Message> page;
        do {
            page = store.exports().messages(conversation, last, MESSAGES);
            if (!page.isEmpty()) {
                last = page.getLast().id();
                messages += page.size();
                target.messages(complete(conversation, page));
            }
        } while (page.size() == MESSAGES);
    }

    private List<ExportedMessage> complete(ConversationId conversation, List<Message> page) {
        Map<MessageId, List<Reaction>> reactions =
                store
                        .exports()
                        .reactions(conversation, page.stream().map(Message::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Reaction::message));
        Set<MessageId> roots =
                page.stream().flatMap(message -> message.parent().stream()).collect(Collectors.toSet());
        Map<MessageId, Instant> rootsAt =
                roots.isEmpty() ? Map.of() : store.exports().instants(conversation, roots);
        List<ExportedMessage> complete = new ArrayList<>();
        for (Message message : page) {
            ExportedMessage exported = new ExportedMessage(
                    message, message.parent().map(rootsAt::get), reactions.getOrDefault(message.id(), List.of()));
            meet(exported);
            complete.add(exported);
        }
        return complete;
    }

    private void meet(ExportedMessage exported) {
        people.add(exported.message().author());
        people.addAll(exported.message().mentions());
        exported.reactions().forEach(reaction -> people.add(reaction.user()));
    }

    private List<ExportedUser> users() {
        return store.users().findAll(people).stream()
                .sorted(Comparator.comparing((User user) -> user.username().value()))
                .map(user -> new ExportedUser(user, Optional.ofNullable(roles.get(user.id()))))
                .toList();
    }
}
