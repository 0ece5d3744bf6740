package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Access;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.importing.ImportedTeam.Joining;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first transaction of every further import of a team: accounts for those who were not in the exports before. */
final class Returning {
    private record Arrival(ExternalId external, ConversationId conversation, List<Newcomer> newcomers) {}

    private final ImportJob job;
    private final WorkspaceId workspace;

    Returning(ImportJob job, WorkspaceId workspace) {
        this.job = job;
        this.workspace = workspace;
    }

    ImportedTeam prepare(Access access, Ledger ledger) {
        requireOwner(access);
        Map<ExternalId, UserId> known = access.store().imports().users(workspace);
        Map<ExternalId, ConversationId> conversations = access.store().imports().conversations(workspace);
        ImportStep step = job.step(access, workspace, known, ledger);
        requireSameTeam(step.people());
        Accounts accounts = new Accounts(step);
        linkOwner(step, accounts);
        List<Newcomer> newcomers = new Newcomers(job, step.people()).listed();
        List<Arrival> arrivals = arrivals(newcomers, conversations);
        lock(step, newcomers, arrivals);
        accounts.open(newcomers);
        new Joins(step).all(defaultChannel(step), Accounts.inDefaultChannel(newcomers));
        step.record(newcomers.size());
        new GroupImport(step).present(job.export().groups());
        new RoleImport(step).present(job.export().roles());
        ledger.present(ItemKind.USER, countPresent(known));
        return new ImportedTeam(
                access.workspace(workspace), false, step.people().all(), conversations, join(step, arrivals));
    }

    private int countPresent(Map<ExternalId, UserId> known) {
        return (int) job.export().users().stream()
                .filter(user -> known.containsKey(user.id()))
                .count();
    }

    private void requireOwner(Access access) {
        try {
            if (access.member(workspace).role() == Role.OWNER) {
                return;
            }
        } catch (NotFound hidden) {
            // Not a member, or a workspace that is deleted: the answer is the same.
        }
        throw new NotAllowed(
                "import_of_others",
                "This team was imported before, into a workspace that is deleted or not owned by "
                        + job.command().owner() + ".");
    }

    /** An export that does not say of which team it is goes by its file's name, and those repeat. */
    private void requireSameTeam(People people) {
        List<ImportedUser> users = job.export().users();
        if (!users.isEmpty() && users.stream().noneMatch(user -> people.has(user.id()))) {
            throw new Conflict(
                    "another_team",
                    "An export of this name was imported before, and it had none of the same people."
                            + " If this is another team's, give its file another name.");
        }
    }

    private void linkOwner(ImportStep step, Accounts accounts) {
        job.ownerInExport().ifPresent(user -> {
            Optional<UserId> before = step.people().find(user.id());
            if (before.isEmpty()) {
                accounts.link(user.id(), user.otherId(), step.owner());
            } else if (!before.get().equals(step.owner())) {
                throw new Conflict(
                        "imported_as_another",
                        user.name() + " was imported before without being "
                                + job.command().owner() + ", and stays who that is.");
            }
        });
    }

    private void lock(ImportStep step, List<Newcomer> newcomers, List<Arrival> arrivals) {
        List<FeedId> feeds = new ArrayList<>(List.of(FeedId.of(workspace), FeedId.of(step.owner())));
        feeds.add(FeedId.of(defaultChannel(step)));
        newcomers.forEach(newcomer -> feeds.add(FeedId.of(newcomer.id())));
        arrivals.forEach(arrival -> feeds.add(FeedId.of(arrival.conversation())));
        step.store().feed().lock(feeds);
    }

    /** Into channels that came in before. The people in a direct message do not change. */
    private List<Arrival> arrivals(List<Newcomer> newcomers, Map<ExternalId, ConversationId> conversations) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ImportedConversation conversation : job.export().conversations()) {
            Set<ExternalId> members = new HashSet<>(conversation.members());
            List<Newcomer> joining = newcomers.stream()
                    .filter(newcomer -> members.contains(newcomer.external()))
                    .toList();
            Optional.ofNullable(conversations.get(conversation.id()))
                    .filter(id -> conversation.kind() != ImportedConversation.Kind.DIRECT && !joining.isEmpty())
                    .ifPresent(id -> arrivals.add(new Arrival(conversation.id(), id, joining)));
        }
        return arrivals;
    }

    private static Set<Joining> join(ImportStep step, List<Arrival> arrivals) {
        Set<Joining> joined = new HashSet<>();
        for (Arrival arrival : arrivals) {
            List<UserId> users = arrival.newcomers().stream().map(Newcomer::id).toList();
            new Joins(step).all(arrival.conversation(), users);
            step.ledger().imported(ItemKind.MEMBERSHIP, users.size());
            arrival.newcomers().forEach(newcomer -> joined.add(new Joining(arrival.external(), newcomer.external())));
        }
        return joined;
    }

    private ConversationId defaultChannel(ImportStep step) {
        return step.store()
                .channels()
                .findDefault(workspace)
                .map(Channel::id)
                .orElseThrow(() -> new IllegalStateException("no default channel in " + workspace));
    }
}
