package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens accounts for those in the export. Nobody can log in to them. */
final class Accounts {
    private static final int LONGEST_NAME = 80;

    private final ImportStep step;

    Accounts(ImportStep step) {
        this.step = step;
    }

    /** In the workspace, but in no channel yet. Whoever calls this holds the feeds of the workspace and the newcomers. */
    void open(List<Newcomer> newcomers) {
        requireUnknown(newcomers);
        List<Event> events = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            open(newcomer);
            FeedId own = FeedId.of(newcomer.id());
            events.add(step.event(own, EventKind.USER_CHANGED).about(newcomer.id()));
            events.add(step.event(own, EventKind.MEMBER_JOINED).about(newcomer.id()));
            events.add(step.event(FeedId.of(step.workspace()), EventKind.MEMBER_JOINED)
                    .about(newcomer.id()));
        }
        step.tell(events);
    }

    /** Makes somebody of the export known as a user who is here already. */
    void link(ExternalId external, Optional<ExternalId> otherId, UserId user) {
        remember(external, user);
        otherId.filter(id -> !step.people().has(id)).ifPresent(id -> remember(id, user));
        step.ledger().imported(ItemKind.USER, 1);
    }

    /** Guests are only where somebody has put them. */
    static List<UserId> inDefaultChannel(List<Newcomer> newcomers) {
        return newcomers.stream()
                .filter(newcomer -> newcomer.role() != Role.GUEST)
                .map(Newcomer::id)
                .toList();
    }

    /** Under the workspace's feed at last: another import may have been faster. */
    private void requireUnknown(List<Newcomer> newcomers) {
        Map<ExternalId, UserId> known =
                newcomers.isEmpty() ? Map.of() : step.store().imports().users(step.workspace());
        if (newcomers.stream().map(Newcomer::external).anyMatch(known::containsKey)) {
            throw ImportJob.underWay();
        }
    }

    private void open(Newcomer newcomer) {
        step.store().users().add(user(newcomer, username(newcomer)), Optional.empty());
        step.store()
                .memberships()
                .join(new WorkspaceMember(step.workspace(), newcomer.id(), newcomer.role(), step.now()));
        link(newcomer.external(), newcomer.otherId(), newcomer.id());
        if (newcomer.wasAdmin()) {
            changed("was an administrator; is a member here", newcomer);
        }
        if (!newcomer.isListed()) {
            changed("not in the list of users; made from messages", newcomer);
        }
    }

    private void remember(ExternalId external, UserId user) {
        step.store().imports().addUser(step.workspace(), external, user);
        step.people().put(external, user);
    }

    private User user(Newcomer newcomer, Username username) {
        return new User(
                newcomer.id(),
                newcomer.kind(),
                username,
                email(newcomer),
                displayName(newcomer, username),
                step.now(),
                newcomer.isDeactivated() ? Optional.of(step.now()) : Optional.empty(),
                Optional.empty());
    }

    private Username username(Newcomer newcomer) {
        Username chosen = Handles.USERNAMES.choose(newcomer.name(), newcomer.external(), this::isTaken);
        if (!chosen.value().equalsIgnoreCase(newcomer.name())) {
            step.ledger().changed(ItemKind.USER, "got another username", where(newcomer) + " is now @" + chosen);
        }
        return chosen;
    }

    private boolean isTaken(Username name) {
        return step.store().users().findByUsername(name).isPresent();
    }

    private DisplayName displayName(Newcomer newcomer, Username username) {
        String clean = CleanText.of(newcomer.displayName()).value();
        String normal = Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
        String shown = CleanText.cut(normal, LONGEST_NAME).strip();
        if (!shown.equals(normal)) {
            changed("the name was too long and was cut", newcomer);
        }
        return new DisplayName(shown.isEmpty() ? username.value() : shown);
    }

    /** Kept, but never a proof of who somebody is: nobody has verified the address of the account that has it here. */
    private Optional<Email> email(Newcomer newcomer) {
        Optional<Email> address = newcomer.email().flatMap(Email::parse);
        if (newcomer.email().isPresent() && address.isEmpty()) {
            changed("what stood for the e-mail address is none", newcomer);
        }
        Optional<Email> free =
                address.filter(email -> step.store().users().findByEmail(email).isEmpty());
        if (address.isPresent() && free.isEmpty()) {
            changed("the e-mail address is in use here and was left out", newcomer);
        }
        return free;
    }

    private void changed(String reason, Newcomer newcomer) {
        step.ledger().changed(ItemKind.USER, reason, where(newcomer));
    }

    private static String where(Newcomer newcomer) {
        String id = newcomer.external().value();
        return newcomer.name().equals(id) ? id : CleanText.cut(newcomer.name(), LONGEST_NAME) + " (" + id + ")";
    }
}
