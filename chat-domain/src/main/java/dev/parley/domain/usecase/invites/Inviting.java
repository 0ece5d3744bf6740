package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import dev.parley.domain.store.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Making, listing and revoking invites. */
public final class Inviting {
    private static final int USUAL_USES = 1;
    private static final Duration USUAL_VALIDITY = Duration.ofDays(7);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(365);

    private final Environment environment;
    private final Tokens tokens;

    public Inviting(Environment environment, Tokens tokens) {
        this.environment = environment;
        this.tokens = tokens;
    }

    /**
     * For a preset below the actor's own, or an owner's, with custom roles that the actor may give to that preset, and
     * into channels that the actor may add people to.
     */
    public NewInvite create(Actor actor, CreateInvite command) {
        Instant now = environment.now();
        Token code = tokens.next();
        Invite invite = new Invite(
                new InviteId(environment.newId()),
                command.workspace(),
                actor.user(),
                terms(command, now),
                0,
                now,
                Optional.empty());
        return environment.write(actor, access -> {
            access.workspaceToChange(command.workspace(), Permission.INVITE);
            Offer.requirePreset(access, command.workspace(), command.role());
            command.customRoles()
                    .forEach(role -> Offer.requireCustomRole(access, command.workspace(), command.role(), role));
            command.channels().forEach(channel -> Offer.requireChannel(access, command.workspace(), channel));
            access.store().invites().add(invite, code.hash());
            access.record(Deed.of(AuditAction.INVITE_CREATED)
                    .in(command.workspace())
                    .with("invite", invite.id().value())
                    .with("role", command.role())
                    .with("customRoles", command.customRoles().size()));
            return new NewInvite(code, InviteView.of(access, invite, now));
        });
    }

    /** By ascending id: all for those who manage members, their own for others who may invite. */
    public Slice<InviteView> list(Actor actor, WorkspaceId workspace, Optional<InviteId> after, int limit) {
        Instant now = environment.now();
        return environment.read(actor, access -> {
            Optional<UserId> whose = whose(access, workspace);
            Slice<Invite> invites =
                    Slice.of(limit, most -> access.store().invites().of(workspace, whose, after, most));
            return InviteView.of(access, invites, now);
        });
    }

    public InviteView find(Actor actor, InviteId id) {
        Instant now = environment.now();
        return environment.read(
                actor, access -> InviteView.of(access, access.invites().require(id), now));
    }

    /** Who came by an invite that the actor may see, by ascending user id. */
    public Slice<Invited> invited(Actor actor, InviteId id, Optional<UserId> after, int limit) {
        return environment.read(actor, access -> {
            access.invites().require(id);
            return Invited.of(
                    access.store(),
                    Slice.of(limit, most -> access.store().invites().uses(id, after, most)));
        });
    }

    /** Nobody comes by it any more; who came stays. Repeating it changes nothing. */
    public void revoke(Actor actor, InviteId id) {
        environment.write(actor, access -> {
            Invite invite = access.invites().requireToChange(id);
            access.store().invites().revoke(id, environment.now());
            if (invite.revokedAt().isEmpty()) {
                access.record(Deed.of(AuditAction.INVITE_REVOKED)
                        .in(invite.workspace())
                        .with("invite", id.value()));
            }
            return id;
        });
    }

    private Optional<UserId> whose(Access access, WorkspaceId workspace) {
        boolean manages = access.permissions(workspace).contains(Permission.MANAGE_MEMBERS);
        if (!manages) {
            access.member(workspace, Permission.INVITE);
        }
        return manages ? Optional.empty() : Optional.of(access.actor().user());
    }

    private static InviteTerms terms(CreateInvite command, Instant now) {
        Instant end = command.expiresAt()
                .map(wanted -> wanted.truncatedTo(ChronoUnit.MICROS))
                .orElse(now.plus(USUAL_VALIDITY));
        Require.that(end.isAfter(now), "expiresAt", "in_the_past", "expiresAt has to be in the future");
        Require.that(
                !end.isAfter(now.plus(LONGEST_VALIDITY)),
                "expiresAt",
                "out_of_range",
                "an invite is valid for at most " + LONGEST_VALIDITY.toDays() + " days");
        return new InviteTerms(
                command.role(),
                command.customRoles(),
                command.channels(),
                command.email(),
                command.maxUses().orElse(USUAL_USES),
                end);
    }
}
