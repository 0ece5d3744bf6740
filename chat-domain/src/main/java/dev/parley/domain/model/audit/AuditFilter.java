package dev.parley.domain.model.audit;

import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** Which entries are wanted: those that fit everything said here. From is inclusive, until exclusive. */
public record AuditFilter(
        Optional<UserId> actor,
        Optional<AuditAction> action,
        Optional<UserId> user,
        Optional<Instant> from,
        Optional<Instant> until) {
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter by(UserId who) {
        return new AuditFilter(Optional.of(who), action, user, from, until);
    }

    public AuditFilter doing(AuditAction what) {
        return new AuditFilter(actor, Optional.of(what), user, from, until);
    }

    public AuditFilter to(UserId whom) {
        return new AuditFilter(actor, action, Optional.of(whom), from, until);
    }

    public AuditFilter between(Instant begin, Instant end) {
        return new AuditFilter(actor, action, user, Optional.of(begin), Optional.of(end));
    }

    public boolean fits(AuditEntry entry) {
        return fits(actor, entry.actor())
                && fits(action, Optional.of(entry.deed().action()))
                && fits(user, entry.deed().user())
                && from.filter(entry.at()::isBefore).isEmpty()
                && until.filter(end -> !entry.at().isBefore(end)).isEmpty();
    }

    private static <T> boolean fits(Optional<T> wanted, Optional<T> given) {
        return wanted.isEmpty() || wanted.equals(given);
    }
}
