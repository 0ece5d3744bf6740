package dev.parley.testkit.memory;

import dev.parley.domain.model.status.Statuses;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Sessions;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.user.Users;
import dev.parley.testkit.contract.LastSeenContract;
import dev.parley.testkit.contract.LookupsContract;
import dev.parley.testkit.contract.SessionsContract;
import dev.parley.testkit.contract.StatusesContract;
import dev.parley.testkit.contract.UserNamesContract;
import dev.parley.testkit.contract.UsersContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways in which a store may mistake people for others. */
final class BrokenPeople {
    private static final Pattern UPPER = Pattern.compile("\\p{Lu}");
    private static final Pattern ESCAPED = Pattern.compile("!!(.)");

    private BrokenPeople() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "tells the case of addresses",
                        BrokenPeople::tellingCaseOfAddresses,
                        UserNamesContract.class,
                        "an_address_in_use_is_refused_in_another_case_too"),
                new Broken(
                        "finds deleted users by name",
                        BrokenPeople::findingTheDeletedByName,
                        UsersContract.class,
                        "whoever_is_deleted_has_no_password_and_is_found_by_id_only"),
                new Broken(
                        "takes names for patterns",
                        BrokenPeople::takingNamesForPatterns,
                        LookupsContract.class,
                        "a_username_is_no_pattern"),
                new Broken(
                        "ignores that sessions expire",
                        BrokenPeople::ignoringExpiry,
                        SessionsContract.class,
                        "an_expired_session_is_still_found_but_not_open"),
                new Broken(
                        "removes sessions that are open",
                        BrokenPeople::removingOpenSessions,
                        SessionsContract.class,
                        "those_that_ended_long_ago_are_removed_and_no_others"),
                new Broken(
                        "shows what expired",
                        BrokenPeople::showingWhatExpired,
                        StatusesContract.class,
                        "a_status_that_expired_is_shown_to_nobody_though_it_is_there"),
                new Broken(
                        "notes everybody at every request",
                        BrokenPeople::notingAlways,
                        LastSeenContract.class,
                        "of_several_at_once_one_notes_it"));
    }

    /** Stores addresses in a way that tells upper from lower case. */
    static Subject tellingCaseOfAddresses() {
        return Subject.seeing((transaction, stored) -> Port.replaced(stored, Users.class, users -> {
            Users adding = Port.broken(
                    Users.class, users, "add", (call, given) -> call.with(escaped((User) given[0]), given[1]));
            Users finding = Port.broken(
                    Users.class,
                    adding,
                    "findByEmail",
                    (call, given) -> read((Optional<?>) call.with(escaped((Email) given[0]))));
            return Port.broken(Users.class, finding, "find", (call, given) -> read((Optional<?>) call.with(given)));
        }));
    }

    private static Optional<User> read(Optional<?> found) {
        return found.map(User.class::cast)
                .map(user -> withEmail(user, user.email().map(BrokenPeople::unescaped)));
    }

    private static User escaped(User user) {
        return withEmail(user, user.email().map(BrokenPeople::escaped));
    }

    private static Email escaped(Email email) {
        return new Email(UPPER.matcher(email.value())
                .replaceAll(upper -> "!!" + upper.group().toLowerCase(Locale.ROOT)));
    }

    private static Email unescaped(Email email) {
        return new Email(ESCAPED.matcher(email.value())
                .replaceAll(escaped -> escaped.group(1).toUpperCase(Locale.ROOT)));
    }

    private static User withEmail(User user, Optional<Email> email) {
        return new User(
                user.id(),
                user.kind(),
                user.username(),
                email,
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                user.deletedAt());
    }

    /** Names of deleted users lead to them still. */
    static Subject findingTheDeletedByName() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Users.class,
                users -> Port.broken(
                        Users.class,
                        users,
                        "findByUsername",
                        (call, given) -> transaction
                                .read()
                                .accounts
                                .values()
                                .map(Account::user)
                                .filter(user -> user.username().equals(given[0]))
                                .findFirst())));
    }

    /** An underscore in a name stands for any character. */
    static Subject takingNamesForPatterns() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Users.class,
                users -> Port.broken(Users.class, users, "findByUsername", (call, given) -> {
                    Pattern like = Pattern.compile(((Username) given[0]).value().replace("_", "."));
                    return transaction
                            .read()
                            .accounts
                            .values()
                            .map(Account::user)
                            .filter(user ->
                                    like.matcher(user.username().value()).matches())
                            .findFirst();
                })));
    }

    /** As if it were still the moment of setting. */
    static Subject showingWhatExpired() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Statuses.class,
                statuses -> Port.broken(
                        Statuses.class, statuses, "shown", (call, given) -> call.with(given[0], Instant.EPOCH))));
    }

    /** However short the time since the last note. */
    static Subject notingAlways() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Users.class,
                users -> Port.broken(
                        Users.class, users, "see", (call, given) -> call.with(given[0], given[1], Duration.ZERO))));
    }

    /** Sessions never expire. */
    static Subject ignoringExpiry() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Sessions.class,
                sessions -> Port.broken(
                        Sessions.class, sessions, "openOf", (call, given) -> call.with(given[0], Instant.EPOCH))));
    }

    /** All sessions go, whenever they end. */
    static Subject removingOpenSessions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Sessions.class,
                sessions -> Port.broken(
                        Sessions.class,
                        sessions,
                        "removeEnded",
                        (call, given) -> call.with(((Instant) given[0]).plus(Duration.ofDays(365)), given[1]))));
    }
}
