package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.STATUS_HISTORY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.model.status.Statuses;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

final class JooqStatuses implements Statuses {
    private final DSLContext sql;

    JooqStatuses(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void set(Status status) {
        clear(status.user(), status.setAt());
        sql.insertInto(STATUS_HISTORY)
                .set(STATUS_HISTORY.ID, status.id())
                .set(STATUS_HISTORY.USER_ID, status.user())
                .set(STATUS_HISTORY.TEXT, status.text())
                .set(STATUS_HISTORY.EMOJI, status.emoji().orElse(null))
                .set(STATUS_HISTORY.CREATED_AT, status.setAt())
                .set(STATUS_HISTORY.EXPIRES_AT, status.expiresAt().orElse(null))
                .set(STATUS_HISTORY.ENDED_AT, status.endedAt().orElse(null))
                .execute();
    }

    /** The least leaves out what is null. Nothing ends before it was set, whatever the clock says. */
    @Override
    public boolean clear(UserId user, Instant at) {
        return sql.update(STATUS_HISTORY)
                        .set(
                                STATUS_HISTORY.ENDED_AT,
                                least(
                                        STATUS_HISTORY.EXPIRES_AT,
                                        greatest(STATUS_HISTORY.CREATED_AT, val(at, STATUS_HISTORY.ENDED_AT))))
                        .where(STATUS_HISTORY.USER_ID.eq(user))
                        .and(STATUS_HISTORY.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public List<Status> shown(Collection<UserId> users, Instant now) {
        return select(STATUS_HISTORY.USER_ID.eq(any(users.toArray(UserId[]::new))))
                .and(STATUS_HISTORY.ENDED_AT.isNull())
                .and(STATUS_HISTORY.EXPIRES_AT.isNull().or(STATUS_HISTORY.EXPIRES_AT.gt(now)))
                .fetch(Records.mapping(Status::new));
    }

    @Override
    public List<Status> history(UserId user, Optional<StatusId> before, int limit) {
        return select(STATUS_HISTORY.USER_ID.eq(user))
                .and(before.map(STATUS_HISTORY.ID::lt).orElse(noCondition()))
                .orderBy(STATUS_HISTORY.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Status::new));
    }

    @Override
    public void erase(UserId user) {
        sql.deleteFrom(STATUS_HISTORY).where(STATUS_HISTORY.USER_ID.eq(user)).execute();
    }

    private SelectConditionStep<
                    Record7<StatusId, UserId, String, Optional<Emoji>, Instant, Optional<Instant>, Optional<Instant>>>
            select(Condition which) {
        return sql.select(
                        STATUS_HISTORY.ID,
                        STATUS_HISTORY.USER_ID,
                        STATUS_HISTORY.TEXT,
                        STATUS_HISTORY.EMOJI.convertFrom(Optional::ofNullable),
                        STATUS_HISTORY.CREATED_AT,
                        STATUS_HISTORY.EXPIRES_AT.convertFrom(Optional::ofNullable),
                        STATUS_HISTORY.ENDED_AT.convertFrom(Optional::ofNullable))
                .from(STATUS_HISTORY)
                .where(which);
    }
}
