package dev.parley.testkit.memory;

import dev.parley.domain.model.audit.AuditLog;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.testkit.contract.AuditContract;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways in which a store may tell too much of who did what, or lose it. */
final class BrokenAudit {
    private BrokenAudit() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "shows the audit of private channels to everybody",
                        BrokenAudit::showingWhatIsHidden,
                        AuditContract.class,
                        "entries_about_what_the_reader_cannot_see_are_left_out"),
                new Broken(
                        "shows the audit of channels that their overrides hide",
                        BrokenAudit::overlookingWhatIsDenied,
                        AuditContract.class,
                        "channels_are_told_of_as_the_reader_sees_them"),
                new Broken(
                        "begins the audit anew on each page",
                        BrokenAudit::forgettingTheCursor,
                        AuditContract.class,
                        "entries_are_listed_newest_first_and_the_list_goes_on_before_an_entry"));
    }

    /** A workspace's entries are all that name it. */
    static Subject showingWhatIsHidden() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                AuditLog.class,
                log -> Port.broken(
                        AuditLog.class,
                        log,
                        "ofWorkspace",
                        (call, given) -> transaction
                                .read()
                                .audit
                                .descending()
                                .filter(entry -> entry.deed()
                                        .workspace()
                                        .filter(given[0]::equals)
                                        .isPresent())
                                .toList())));
    }

    /** Whoever is asking sees the public channels and those joined, whatever they say. */
    static Subject overlookingWhatIsDenied() {
        return listing(
                (call, given) -> call.with(given[0], given[1], Visibility.usual(false), given[3], given[4], given[5]));
    }

    /** The entry before which a page lies is passed over. */
    static Subject forgettingTheCursor() {
        return listing((call, given) -> call.with(given[0], given[1], given[2], given[3], Optional.empty(), given[5]));
    }

    private static Subject listing(Port.Instead instead) {
        return Subject.seeing((transaction, stored) ->
                Port.replaced(stored, AuditLog.class, log -> Port.broken(AuditLog.class, log, "ofWorkspace", instead)));
    }
}
