package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;

/** What whoever got an invite's code does with it. */
public final class AcceptingInvites {
    private final Environment environment;

    public AcceptingInvites(Environment environment) {
        this.environment = environment;
    }

    /** Nobody needs to have logged in for it. Refused like accepting, but for who is asking. */
    public InvitePreview preview(Token code) {
        Instant now = environment.now();
        UserId inviter = environment
                .transactions()
                .read(store -> Acceptance.find(store, code).createdBy());
        return environment.read(Actor.of(inviter), access -> {
            Invite invite = Acceptance.find(access.store(), code);
            Acceptance.requireOpen(access, invite, now);
            return new InvitePreview(
                    access.workspace(invite.workspace()).name(),
                    access.self().displayName(),
                    invite.terms().role(),
                    invite.terms().email().isPresent(),
                    invite.terms().expiresAt());
        });
    }

    /** The actor becomes a member; see {@link Acceptance#accept}. */
    public Accepted accept(Actor actor, Token code) {
        Instant now = environment.now();
        return environment.write(actor, access -> Acceptance.accept(access, code, now));
    }
}
