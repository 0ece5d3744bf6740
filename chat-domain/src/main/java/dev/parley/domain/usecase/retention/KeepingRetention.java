package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;

/**
 * For how long a workspace and its channels keep messages, and the legal holds, under which nothing is erased whatever
 * else is said; these also on what is deleted, since that goes next. Repeating a change changes nothing.
 */
public final class KeepingRetention {
    private final Environment environment;

    public KeepingRetention(Environment environment) {
        this.environment = environment;
    }

    /** Any member may know for how long words are kept. */
    public KeptFor find(Actor actor, WorkspaceId id) {
        return environment.read(actor, access -> {
            Workspace workspace = access.workspace(id);
            Optional<Retention> own = access.store().retentions().of(id);
            return new KeptFor(own, own, workspace.legalHold());
        });
    }

    public KeptFor find(Actor actor, ChannelId id) {
        return environment.read(actor, access -> {
            Place place = access.conversation(id);
            Channel channel = place.channel().orElseThrow(Refusals::noSuchChannel);
            Optional<Retention> own = access.store().retentions().of(id);
            return new KeptFor(
                    own, own.or(() -> access.store().retentions().of(place.workspace())), channel.legalHold());
        });
    }

    /** Empty stands for ever. */
    public void set(Actor actor, WorkspaceId id, Optional<Retention> retention) {
        environment.write(actor, access -> {
            access.workspaceToChange(id, Permission.MANAGE_RETENTION);
            Optional<Retention> before = access.store().retentions().of(id);
            if (access.store().retentions().set(id, retention)) {
                Deed deed = Deed.of(AuditAction.WORKSPACE_RETENTION_CHANGED).in(id);
                access.record(changed(deed, before, retention));
            }
            return id;
        });
    }

    /** Empty stands for as long as the workspace says. */
    public void set(Actor actor, ChannelId id, Optional<Retention> retention) {
        environment.write(actor, access -> {
            Channel channel = access.channels().requireToChange(id, Permission.MANAGE_RETENTION);
            Optional<Retention> before = access.store().retentions().of(id);
            if (access.store().retentions().set(id, retention)) {
                access.record(changed(about(AuditAction.CHANNEL_RETENTION_CHANGED, channel), before, retention));
            }
            return id;
        });
    }

    public void hold(Actor actor, WorkspaceId id, boolean held) {
        environment.write(actor, access -> {
            access.workspaceToHold(id);
            if (access.store().workspaces().hold(id, held)) {
                AuditAction action = held ? AuditAction.WORKSPACE_HELD : AuditAction.WORKSPACE_RELEASED;
                access.record(Deed.of(action).in(id));
            }
            return id;
        });
    }

    public void hold(Actor actor, ChannelId id, boolean held) {
        environment.write(actor, access -> hold(access, id, held));
    }

    private static boolean hold(Access access, ChannelId id, boolean held) {
        Channel channel = access.channels().requireToHold(id);
        boolean changes = access.store().channels().hold(id, held);
        if (changes) {
            access.record(about(held ? AuditAction.CHANNEL_HELD : AuditAction.CHANNEL_RELEASED, channel));
        }
        return changes;
    }

    private static Deed about(AuditAction action, Channel channel) {
        return Deed.of(action).in(channel.workspace()).in(channel.id());
    }

    private static Deed changed(Deed deed, Optional<Retention> before, Optional<Retention> after) {
        return deed.with("from", days(before)).with("to", days(after));
    }

    private static Object days(Optional<Retention> retention) {
        return retention.<Object>map(Retention::days).orElse("none");
    }
}
