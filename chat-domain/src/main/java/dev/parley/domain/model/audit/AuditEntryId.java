package dev.parley.domain.model.audit;

import java.util.UUID;

/** Identifies an entry of the audit. */
public record AuditEntryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
