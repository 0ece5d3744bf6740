package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.SESSIONS;

import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.Sessions;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

final class JooqSessions implements Sessions {
    private final DSLContext sql;

    JooqSessions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(Session session, TokenHash token) {
        sql.insertInto(SESSIONS)
                .set(SESSIONS.ID, session.id())
                .set(SESSIONS.USER_ID, session.user())
                .set(SESSIONS.TOKEN_HASH, token)
                .set(SESSIONS.DEVICE, session.device())
                .set(SESSIONS.CREATED_AT, session.createdAt())
                .set(SESSIONS.EXPIRES_AT, session.expiresAt())
                .set(SESSIONS.REVOKED_AT, session.revokedAt().orElse(null))
                .execute();
    }

    @Override
    public Optional<Session> findByToken(TokenHash token) {
        return Digests.isOne(token)
                ? select(SESSIONS.TOKEN_HASH.eq(token)).fetchOptional(Records.mapping(Session::new))
                : Optional.empty();
    }

    @Override
    public List<Session> openOf(UserId user, Instant now) {
        return select(SESSIONS.USER_ID.eq(user))
                .and(SESSIONS.REVOKED_AT.isNull())
                .and(SESSIONS.EXPIRES_AT.gt(now))
                .orderBy(SESSIONS.CREATED_AT.desc(), SESSIONS.ID.desc())
                .fetch(Records.mapping(Session::new));
    }

    @Override
    public void revoke(SessionId session, Instant at) {
        revoke(SESSIONS.ID.eq(session), at);
    }

    @Override
    public void revokeAll(UserId user, Instant at) {
        revoke(SESSIONS.USER_ID.eq(user), at);
    }

    @Override
    public int removeEnded(Instant before, int limit) {
        return sql.deleteFrom(SESSIONS)
                .where(SESSIONS.ID.in(DSL.select(SESSIONS.ID)
                        .from(SESSIONS)
                        .where(SESSIONS.EXPIRES_AT.lt(before).or(SESSIONS.REVOKED_AT.lt(before)))
                        .limit(limit)))
                .execute();
    }

    private void revoke(Condition which, Instant at) {
        sql.update(SESSIONS)
                .set(SESSIONS.REVOKED_AT, at)
                .where(which)
                .and(SESSIONS.REVOKED_AT.isNull())
                .execute();
    }

    private SelectConditionStep<Record6<SessionId, UserId, String, Instant, Instant, Optional<Instant>>> select(
            Condition which) {
        return sql.select(
                        SESSIONS.ID,
                        SESSIONS.USER_ID,
                        SESSIONS.DEVICE,
                        SESSIONS.CREATED_AT,
                        SESSIONS.EXPIRES_AT,
                        SESSIONS.REVOKED_AT.convertFrom(Optional::ofNullable))
                .from(SESSIONS)
                .where(which);
    }
}
