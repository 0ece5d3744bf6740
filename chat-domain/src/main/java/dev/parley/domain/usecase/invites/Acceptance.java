package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.usecase.workspaces.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepting an invite within whatever else a transaction does, such as making an account. */
public final class Acceptance {
    private Acceptance() {}

    /**
     * The actor becomes a member, and one use of the invite is spent; for a present member nothing changes. Refused as
     * {@link #requireOffered} says, and with {@code invite_used_before} for somebody who came by it and left. Takes all
     * feeds that it writes to, and the actor's own.
     */
    public static Accepted accept(Access access, Token code, Instant now) {
        lock(access, find(access.store(), code));
        Invite invite = find(access.store(), code);
        Optional<WorkspaceMember> present = access.findMember(invite.workspace());
        if (present.isPresent()) {
            return new Accepted(
                    access.workspace(invite.workspace()), present.get().role(), false);
        }
        Access inviter = access.as(invite.createdBy());
        requireOffered(inviter, invite, access.self().email(), now);
        if (!access.store()
                .invites()
                .use(new InviteUse(invite.id(), access.actor().user(), now))) {
            throw new Conflict("invite_used_before", "You came by this invite before; ask for another one.");
        }
        arrive(access, invite, inviter, now);
        return new Accepted(access.workspace(invite.workspace()), invite.terms().role(), true);
    }

    private static void arrive(Access access, Invite invite, Access inviter, Instant now) {
        UserId user = access.actor().user();
        Role preset = invite.terms().role();
        new Arrival(access, user, now).into(invite.workspace(), preset, Offer.channels(inviter, invite));
        access.record(deed(AuditAction.INVITE_ACCEPTED, invite).about(user).with("role", preset));
        for (CustomRole role : Offer.customRoles(inviter, invite)) {
            access.store().customRoles().give(role, user, now);
            access.record(deed(AuditAction.ROLE_GIVEN, invite).about(user).with("roleId", role.id()));
        }
    }

    private static Deed deed(AuditAction action, Invite invite) {
        return Deed.of(action).in(invite.workspace()).with("invite", invite.id());
    }

    /**
     * Refused with {@code invite_revoked} also when whoever made it may not do so any more, with {@code invite_expired},
     * {@code invite_used_up}, and with {@code invite_for_another_address} unless the address is the one that it is for.
     */
    public static void requireOffered(Access inviter, Invite invite, Optional<Email> address, Instant now) {
        requireOpen(inviter, invite, now);
        if (!invite.terms().isFor(address)) {
            throw new NotAllowed(
                    "invite_for_another_address", "This invite is for an account with another e-mail address.");
        }
    }

    static void requireOpen(Access inviter, Invite invite, Instant now) {
        switch (invite.stateAt(now)) {
            case REVOKED -> throw revoked();
            case EXPIRED -> throw new Conflict("invite_expired", "The invite has expired.");
            case USED_UP -> throw new Conflict("invite_used_up", "The invite is used up.");
            case OPEN -> {
                if (!Offer.stands(inviter, invite)) {
                    throw revoked(); // that the inviter went, or the workspace, is nobody's business
                }
            }
        }
    }

    /** Refused with {@code invite_not_found}. */
    public static Invite find(Repositories store, Token code) {
        return store.invites().findByCode(code.hash()).orElseThrow(Refusals::noSuchInvite);
    }

    private static Conflict revoked() {
        return new Conflict("invite_revoked", "The invite has been revoked.");
    }

    private static void lock(Access access, Invite invite) {
        List<FeedId> feeds = new ArrayList<>();
        feeds.add(FeedId.of(invite.workspace()));
        feeds.add(FeedId.of(access.actor().user()));
        feeds.add(FeedId.of(Arrival.defaultChannel(access, invite.workspace())));
        invite.terms().channels().forEach(channel -> feeds.add(FeedId.of(channel)));
        access.store().feed().lock(feeds);
    }
}
