package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;

final class JooqFollowers implements Followers {
    private final DSLContext sql;

    JooqFollowers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void enlist(Message root, Set<UserId> users, MessageId readUpTo) {
        if (!users.isEmpty()) {
            // No row is waited for that a follower is changing just now, and always in the same order.
            insert(root, users, readUpTo, Optional.empty())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    @Override
    public boolean follow(Message root, UserId user, MessageId readUpTo) {
        FollowerTable followers = followers(root);
        return insert(root, Set.of(user), readUpTo, Optional.empty())
                        .onConflict(followers.conversation(), followers.root(), followers.user())
                        .doUpdate()
                        .set(followers.lastRead(), excluded(followers.lastRead()))
                        .setNull(followers.unfollowedAt())
                        .where(followers.unfollowedAt().isNotNull())
                        .execute()
                == 1;
    }

    @Override
    public boolean unfollow(Message root, UserId user, Instant at) {
        FollowerTable followers = followers(root);
        return insert(root, Set.of(user), MessageId.NONE, Optional.of(at))
                        .onConflict(followers.conversation(), followers.root(), followers.user())
                        .doUpdate()
                        .set(followers.unfollowedAt(), excluded(followers.unfollowedAt()))
                        .where(followers.unfollowedAt().isNull())
                        .execute()
                == 1;
    }

    /** For those of the users who are present members. */
    private InsertOnDuplicateStep<Record> insert(
            Message root, Set<UserId> users, MessageId readUpTo, Optional<Instant> unfollowedAt) {
        FollowerTable followers = followers(root);
        MemberTable members = ConversationTables.of(root.conversation()).members();
        return sql.insertInto(
                        followers.table(),
                        followers.conversation(),
                        followers.root(),
                        followers.user(),
                        followers.lastRead(),
                        followers.unfollowedAt())
                .select(select(
                                members.conversation(),
                                val(root.id(), followers.root()),
                                members.user(),
                                val(readUpTo, followers.lastRead()),
                                val(unfollowedAt.orElse(null), followers.unfollowedAt()))
                        .from(members.table())
                        .where(members.conversation().eq(root.conversation().value()))
                        .and(members.user().eq(any(users.toArray(UserId[]::new))))
                        .and(members.deletedAt().isNull())
                        .orderBy(members.user()));
    }

    @Override
    public Optional<MessageId> readUpTo(Message root, UserId user) {
        FollowerTable followers = followers(root);
        return sql.select(followers.lastRead())
                .from(followers.table())
                .where(followers.follow(root))
                .and(followers.user().eq(user))
                .and(isMember(root))
                .fetchOptional(followers.lastRead());
    }

    @Override
    public boolean advance(Message root, UserId user, MessageId readUpTo) {
        return move(root, user, readUpTo, followers(root).lastRead().lt(readUpTo));
    }

    @Override
    public boolean rewind(Message root, UserId user, MessageId readUpTo) {
        return move(root, user, readUpTo, followers(root).lastRead().gt(readUpTo));
    }

    private boolean move(Message root, UserId user, MessageId readUpTo, Condition isElsewhere) {
        FollowerTable followers = followers(root);
        return sql.update(followers.table())
                        .set(followers.lastRead(), readUpTo)
                        .where(followers.follow(root))
                        .and(followers.user().eq(user))
                        .and(isMember(root))
                        .and(isElsewhere)
                        .execute()
                == 1;
    }

    @Override
    public List<UserId> of(Message root, Optional<UserId> after, int limit) {
        FollowerTable followers = followers(root);
        return sql.select(followers.user())
                .from(followers.table())
                .where(followers.follow(root))
                .and(after.map(followers.user()::gt).orElse(noCondition()))
                .and(isMember(root))
                .orderBy(followers.user())
                .limit(limit)
                .fetch(followers.user());
    }

    private static Condition isMember(Message root) {
        FollowerTable followers = followers(root);
        MemberTable members = ConversationTables.of(root.conversation()).members();
        return exists(selectOne()
                .from(members.table())
                .where(members.conversation().eq(followers.conversation()))
                .and(members.user().eq(followers.user()))
                .and(members.deletedAt().isNull()));
    }

    private static FollowerTable followers(Message root) {
        return ConversationTables.of(root.conversation()).followers();
    }
}
