package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The first transaction of a first import: the workspace, everybody in the export's list, and the default channel with
 * what was said in it. All at once, so that nobody can post in that channel before its history is there.
 */
final class Founding {
    private final ImportJob job;
    private final Optional<ImportedConversation> general;
    private final ImportedHistory history;
    private final IntConsumer passed;

    Founding(ImportJob job, Optional<ImportedConversation> general, ImportedHistory history, IntConsumer passed) {
        this.job = job;
        this.general = general;
        this.history = history;
        this.passed = passed;
    }

    ImportedTeam found(Access access, Ledger ledger) {
        access.self();
        ImportStep step = job.step(access, new WorkspaceId(job.environment().newId()), Map.of(), ledger);
        Workspace workspace = addWorkspace(step);
        Accounts accounts = new Accounts(step);
        job.ownerInExport().ifPresent(user -> accounts.link(user.id(), user.otherId(), step.owner()));
        List<Newcomer> newcomers = newcomers(new Newcomers(job, step.people()));
        ChannelId channel = defaultChannelId(step.workspace());
        lock(step, channel, newcomers);
        tellOfWorkspace(step);
        step.record(newcomers.size());
        accounts.open(newcomers);
        new GroupImport(step).all(job.export().groups());
        new RoleImport(step).all(job.export().roles());
        addDefaultChannel(step, channel);
        new Joins(step).all(channel, Accounts.inDefaultChannel(newcomers));
        new Joins(step).all(channel, List.of(step.owner()));
        return new ImportedTeam(workspace, true, step.people().all(), conversations(channel), Set.of());
    }

    private Workspace addWorkspace(ImportStep step) {
        Workspace workspace = new Workspace(step.workspace(), job.workspaceName(), false, step.now(), Optional.empty());
        step.store().workspaces().add(workspace);
        if (!step.store().imports().begin(job.export().source(), workspace.id())) {
            throw ImportJob.underWay();
        }
        step.store().memberships().join(new WorkspaceMember(workspace.id(), step.owner(), Role.OWNER, step.now()));
        return workspace;
    }

    private List<Newcomer> newcomers(Newcomers search) {
        List<Newcomer> listed = search.listed();
        List<Newcomer> newcomers = new ArrayList<>(listed);
        general.ifPresent(channel -> newcomers.addAll(search.unlisted(channel, history, listed)));
        return newcomers;
    }

    private ChannelId defaultChannelId(WorkspaceId workspace) {
        return new ChannelId(
                general.map(channel -> ImportedIds.of(workspace, channel.id())).orElseGet(job.environment()::newId));
    }

    private static void lock(ImportStep step, ChannelId channel, List<Newcomer> newcomers) {
        List<FeedId> feeds =
                new ArrayList<>(List.of(FeedId.of(step.workspace()), FeedId.of(channel), FeedId.of(step.owner())));
        newcomers.forEach(newcomer -> feeds.add(FeedId.of(newcomer.id())));
        step.store().feed().lock(feeds);
    }

    private static void tellOfWorkspace(ImportStep step) {
        FeedId feed = FeedId.of(step.workspace());
        step.tell(List.of(
                step.event(feed, EventKind.WORKSPACE_CREATED),
                step.event(feed, EventKind.MEMBER_JOINED).about(step.owner())));
    }

    private void addDefaultChannel(ImportStep step, ChannelId id) {
        if (general.isPresent()) {
            new ConversationImport(step, job, general.get()).bring(history, true, passed);
            return;
        }
        Channel channel = new Channel(
                id,
                step.workspace(),
                ChannelName.GENERAL,
                false,
                true,
                "",
                "",
                false,
                Optional.of(step.owner()),
                step.now(),
                Optional.empty(),
                Optional.empty());
        step.store().channels().add(channel);
        step.tell(List.of(step.event(FeedId.of(step.workspace()), EventKind.CHANNEL_CREATED)
                .in(id)));
    }

    private Map<ExternalId, ConversationId> conversations(ChannelId channel) {
        return general.<Map<ExternalId, ConversationId>>map(imported -> Map.of(imported.id(), channel))
                .orElseGet(Map::of);
    }
}
