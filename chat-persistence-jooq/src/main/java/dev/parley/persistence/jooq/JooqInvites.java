package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.INVITES;
import static dev.parley.persistence.jooq.generated.Tables.INVITE_USES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.invite.Invites;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

final class JooqInvites implements Invites {
    private final DSLContext sql;

    JooqInvites(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(Invite invite, TokenHash code) {
        InviteTerms terms = invite.terms();
        sql.insertInto(INVITES)
                .set(INVITES.ID, invite.id())
                .set(INVITES.WORKSPACE_ID, invite.workspace())
                .set(INVITES.CODE_HASH, code)
                .set(INVITES.ROLE, terms.role())
                .set(
                        INVITES.ROLE_IDS,
                        terms.customRoles().stream().map(CustomRoleId::value).toArray(UUID[]::new))
                .set(
                        INVITES.CHANNEL_IDS,
                        terms.channels().stream().map(ChannelId::value).toArray(UUID[]::new))
                .set(INVITES.EMAIL, terms.email().orElse(null))
                .set(
                        INVITES.CANONICAL_EMAIL,
                        terms.email().map(Email::canonical).orElse(null))
                .set(INVITES.MAX_USES, terms.maxUses())
                .set(INVITES.CREATED_BY, invite.createdBy())
                .set(INVITES.CREATED_AT, invite.createdAt())
                .set(INVITES.EXPIRES_AT, terms.expiresAt())
                .execute();
    }

    @Override
    public Optional<Invite> find(InviteId id) {
        return select(INVITES.ID.eq(id)).fetchOptional(JooqInvites::invite);
    }

    @Override
    public Optional<Invite> findByCode(TokenHash code) {
        return Digests.isOne(code)
                ? select(INVITES.CODE_HASH.eq(code)).fetchOptional(JooqInvites::invite)
                : Optional.empty();
    }

    @Override
    public List<Invite> of(WorkspaceId workspace, Optional<UserId> createdBy, Optional<InviteId> after, int limit) {
        return select(INVITES.WORKSPACE_ID.eq(workspace))
                .and(createdBy.map(INVITES.CREATED_BY::eq).orElse(noCondition()))
                .and(after.map(INVITES.ID::gt).orElse(noCondition()))
                .orderBy(INVITES.ID)
                .limit(limit)
                .fetch(JooqInvites::invite);
    }

    /** Recorded first: the key makes whoever does the same at the same time wait, and tells whether it was done. */
    @Override
    public boolean use(InviteUse use) {
        int recorded = sql.insertInto(INVITE_USES)
                .set(INVITE_USES.INVITE_ID, use.invite())
                .set(INVITE_USES.USER_ID, use.user())
                .set(INVITE_USES.CREATED_AT, use.at())
                .onConflict(INVITE_USES.INVITE_ID, INVITE_USES.USER_ID)
                .doNothing()
                .execute();
        if (recorded == 0) {
            return false;
        }
        int counted = sql.update(INVITES)
                .set(INVITES.USES, INVITES.USES.plus(1))
                .where(INVITES.ID.eq(use.invite()))
                .and(INVITES.USES.lt(INVITES.MAX_USES))
                .execute();
        if (counted == 0) {
            throw new Conflict("invite_used_up", "The invite is used up.");
        }
        return true;
    }

    @Override
    public List<InviteUse> uses(InviteId invite, Optional<UserId> after, int limit) {
        return sql.select(INVITE_USES.INVITE_ID, INVITE_USES.USER_ID, INVITE_USES.CREATED_AT)
                .from(INVITE_USES)
                .where(INVITE_USES.INVITE_ID.eq(invite))
                .and(after.map(INVITE_USES.USER_ID::gt).orElse(noCondition()))
                .orderBy(INVITE_USES.USER_ID)
                .limit(limit)
                .fetch(Records.mapping(InviteUse::new));
    }

    @Override
    public void revoke(InviteId invite, Instant at) {
        sql.update(INVITES)
                .set(INVITES.REVOKED_AT, at)
                .where(INVITES.ID.eq(invite))
                .and(INVITES.REVOKED_AT.isNull())
                .execute();
    }

    @Override
    public void forget(Email address, Instant at) {
        sql.update(INVITES)
                .setNull(INVITES.EMAIL)
                .setNull(INVITES.CANONICAL_EMAIL)
                .set(INVITES.REVOKED_AT, coalesce(INVITES.REVOKED_AT, val(at, INVITES.REVOKED_AT)))
                .where(INVITES.CANONICAL_EMAIL.eq(address.canonical()))
                .execute();
    }

    private SelectConditionStep<Record> select(Condition which) {
        return sql.select(INVITES.fields()).from(INVITES).where(which);
    }

    private static Invite invite(Record row) {
        InviteTerms terms = new InviteTerms(
                row.get(INVITES.ROLE),
                Arrays.stream(row.get(INVITES.ROLE_IDS)).map(CustomRoleId::new).collect(Collectors.toSet()),
                Arrays.stream(row.get(INVITES.CHANNEL_IDS)).map(ChannelId::new).collect(Collectors.toSet()),
                Optional.ofNullable(row.get(INVITES.EMAIL)),
                row.get(INVITES.MAX_USES),
                row.get(INVITES.EXPIRES_AT));
        return new Invite(
                row.get(INVITES.ID),
                row.get(INVITES.WORKSPACE_ID),
                row.get(INVITES.CREATED_BY),
                terms,
                row.get(INVITES.USES),
                row.get(INVITES.CREATED_AT),
                Optional.ofNullable(row.get(INVITES.REVOKED_AT)));
    }
}
