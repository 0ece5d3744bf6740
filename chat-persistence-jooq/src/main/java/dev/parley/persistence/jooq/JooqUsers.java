package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.USERS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

final class JooqUsers implements Users {
    private static final UserColumns COLUMNS = new UserColumns(USERS);

    private final DSLContext sql;

    JooqUsers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(User user, Optional<PasswordHash> password) {
        Record row = row(user);
        row.set(USERS.ID, user.id());
        row.set(USERS.PASSWORD_HASH, password.orElse(null));
        int added = sql.insertInto(USERS)
                .set(row)
                .onConflict(USERS.USERNAME)
                .where(USERS.DELETED_AT.isNull())
                .doNothing()
                .execute();
        if (added == 0) {
            throw TakenNames.username();
        }
    }

    @Override
    public void update(User user) {
        Record row = row(user);
        if (user.deletedAt().isPresent()) {
            row.set(USERS.PASSWORD_HASH, null);
            row.set(USERS.LAST_SEEN_AT, null);
        }
        Changed.one(sql.update(USERS).set(row).where(USERS.ID.eq(user.id())));
    }

    @Override
    public boolean see(UserId id, Instant now, Duration atMostEvery) {
        var stale = select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.eq(id))
                .and(USERS.DELETED_AT.isNull())
                .and(USERS.LAST_SEEN_AT.isNull().or(USERS.LAST_SEEN_AT.le(now.minus(atMostEvery))))
                .forNoKeyUpdate()
                .skipLocked();
        return sql.update(USERS)
                        .set(USERS.LAST_SEEN_AT, now)
                        .where(USERS.ID.eq(stale))
                        .execute()
                == 1;
    }

    /** Without the id: to set that, even to what it is, would wait for everybody who is writing as this user. */
    private Record row(User user) {
        Record row = sql.newRecord(USERS);
        row.set(USERS.KIND, user.kind());
        row.set(USERS.USERNAME, user.username());
        row.set(USERS.EMAIL, user.email().orElse(null));
        row.set(USERS.CANONICAL_EMAIL, user.email().map(Email::canonical).orElse(null));
        row.set(USERS.DISPLAY_NAME, user.displayName());
        row.set(USERS.TITLE, user.profile().title());
        row.set(USERS.TIME_ZONE, user.profile().timeZone());
        row.set(USERS.PICTURE_URL, user.profile().picture());
        row.set(USERS.CREATED_AT, user.createdAt());
        row.set(USERS.DEACTIVATED_AT, user.deactivatedAt().orElse(null));
        row.set(USERS.DELETED_AT, user.deletedAt().orElse(null));
        return row;
    }

    @Override
    public Optional<User> find(UserId id) {
        return find(USERS.ID.eq(id));
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return sql.select(COLUMNS.list())
                .from(USERS)
                .where(USERS.ID.eq(any(ids.toArray(UserId[]::new))))
                .fetch(COLUMNS::read);
    }

    @Override
    public List<User> all(Optional<UserId> after, int limit) {
        return sql.select(COLUMNS.list())
                .from(USERS)
                .where(after.map(USERS.ID::gt).orElse(noCondition()))
                .orderBy(USERS.ID)
                .limit(limit)
                .fetch(COLUMNS::read);
    }

    @Override
    public Optional<User> findByUsername(Username username) {
        return find(USERS.USERNAME.eq(username).and(USERS.DELETED_AT.isNull()));
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return find(USERS.CANONICAL_EMAIL.eq(email.canonical()).and(USERS.DELETED_AT.isNull()));
    }

    private Optional<User> find(Condition condition) {
        return sql.select(COLUMNS.list()).from(USERS).where(condition).fetchOptional(COLUMNS::read);
    }

    @Override
    public Optional<PasswordHash> findPassword(UserId id) {
        return sql.select(USERS.PASSWORD_HASH)
                .from(USERS)
                .where(USERS.ID.eq(id))
                .fetchOptional(USERS.PASSWORD_HASH);
    }
}
