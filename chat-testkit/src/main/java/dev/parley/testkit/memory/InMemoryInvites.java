package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.invite.Invites;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

final class InMemoryInvites implements Invites {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Transaction transaction;

    InMemoryInvites(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(Invite invite, TokenHash code) {
        State state = transaction.write();
        References.requireWorkspace(state, invite.workspace());
        References.requireUser(state, invite.createdBy());
        Fault.unless(!state.invites.has(invite.id()), "every invite has an id of its own");
        Fault.unless(!state.inviteCodes.has(code), "every invite has a code of its own");
        Fault.unless(SHA_256.matcher(code.value()).matches(), "codes are stored as SHA-256 digests only");
        Fault.unless(invite.uses() == 0, "nobody has used a new invite");
        Fault.unless(invite.terms().expiresAt().isAfter(invite.createdAt()), "an invite expires after it was made");
        state.invites = state.invites.with(invite.id(), invite);
        state.invitesOf = state.invitesOf.with(invite.workspace(), invite.id(), invite.id());
        state.inviteCodes = state.inviteCodes.with(code, invite.id());
    }

    @Override
    public Optional<Invite> find(InviteId id) {
        return transaction.read().invites.find(id);
    }

    @Override
    public Optional<Invite> findByCode(TokenHash code) {
        return transaction.read().inviteCodes.find(code).flatMap(this::find);
    }

    @Override
    public List<Invite> of(WorkspaceId workspace, Optional<UserId> createdBy, Optional<InviteId> after, int limit) {
        State state = transaction.read();
        return state.invitesOf
                .row(workspace)
                .after(after)
                .flatMap(id -> state.invites.find(id).stream())
                .filter(invite -> createdBy.isEmpty() || createdBy.get().equals(invite.createdBy()))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean use(InviteUse use) {
        State state = transaction.write();
        References.requireUser(state, use.user());
        Invite invite = References.required(state.invites.find(use.invite()), "invite", use.invite());
        if (state.inviteUses.has(use.invite(), use.user())) {
            return false;
        }
        if (invite.uses() >= invite.terms().maxUses()) {
            throw new Conflict("invite_used_up", "The invite is used up.");
        }
        state.inviteUses = state.inviteUses.with(use.invite(), use.user(), use);
        store(invite, invite.terms(), invite.uses() + 1, invite.revokedAt());
        return true;
    }

    @Override
    public List<InviteUse> uses(InviteId invite, Optional<UserId> after, int limit) {
        return transaction
                .read()
                .inviteUses
                .row(invite)
                .after(after)
                .limit(limit)
                .toList();
    }

    @Override
    public void revoke(InviteId id, Instant at) {
        transaction
                .write()
                .invites
                .find(id)
                .filter(invite -> invite.revokedAt().isEmpty())
                .ifPresent(invite -> store(invite, invite.terms(), invite.uses(), Optional.of(at)));
    }

    @Override
    public void forget(Email address, Instant at) {
        forget(invite -> invite.terms().email().map(Email::canonical).equals(Optional.of(address.canonical())), at);
    }

    /** The part of {@link InMemoryErasures}. */
    void forgetThoseOf(UserId inviter, Instant at) {
        forget(invite -> invite.createdBy().equals(inviter), at);
    }

    private void forget(Predicate<Invite> which, Instant at) {
        transaction
                .write()
                .invites
                .values()
                .filter(which)
                .toList()
                .forEach(invite -> store(
                        invite,
                        invite.terms().withoutEmail(),
                        invite.uses(),
                        invite.revokedAt().or(() -> Optional.of(at))));
    }

    private void store(Invite before, InviteTerms terms, int uses, Optional<Instant> revokedAt) {
        State state = transaction.write();
        state.invites = state.invites.with(
                before.id(),
                new Invite(
                        before.id(),
                        before.workspace(),
                        before.createdBy(),
                        terms,
                        uses,
                        before.createdAt(),
                        revokedAt));
    }
}
