package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Query;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import dev.parley.domain.usecase.Chat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Who did what, for those who may know. */
final class AuditRoutes {
    private static final String LIST = "audit";
    // What a store keeps exactly, and nobody looks beyond.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Chat chat;

    AuditRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/audit", this::ofWorkspace);
        routes.get("/api/v1/me/audit", this::own);
    }

    private Answer ofWorkspace(Actor actor, Call call) {
        Query query = query(call);
        Paging paging = Paging.of(query, LIST);
        return answer(
                paging,
                chat.readingAudit()
                        .ofWorkspace(
                                actor,
                                Ids.workspace(call),
                                filter(query),
                                paging.after(AuditEntryId::new),
                                paging.limit()));
    }

    private Answer own(Actor actor, Call call) {
        Query query = query(call);
        Paging paging = Paging.of(query, LIST);
        return answer(
                paging, chat.readingAudit().own(actor, filter(query), paging.after(AuditEntryId::new), paging.limit()));
    }

    private static Answer answer(Paging paging, Slice<AuditEntry> entries) {
        return Answer.ok(paging.render(entries, AuditEntry::id, AuditJson::of));
    }

    private static Query query(Call call) {
        return call.query("actor", "action", "user", "from", "until", "after", "limit");
    }

    private static AuditFilter filter(Query query) {
        return new AuditFilter(
                user(query, "actor"),
                query.find("action").map(AuditRoutes::action),
                user(query, "user"),
                instant(query, "from"),
                instant(query, "until"));
    }

    private static Optional<UserId> user(Query query, String name) {
        return query.find(name)
                .map(id -> Ids.find(id)
                        .map(UserId::new)
                        .orElseThrow(() -> new InvalidInput(name, "invalid_id", name + " is not an id")));
    }

    private static AuditAction action(String name) {
        return AuditAction.ofWireName(name)
                .orElseThrow(() -> new InvalidInput("action", "unknown_action", "action names none that there is"));
    }

    private static Optional<Instant> instant(Query query, String name) {
        return query.find(name).map(text -> {
            try {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
            } catch (DateTimeException notAnInstant) {
                throw new InvalidInput(
                        name, "invalid_instant", name + " has to be an instant such as 2026-03-01T09:00:00Z");
            }
        });
    }
}
