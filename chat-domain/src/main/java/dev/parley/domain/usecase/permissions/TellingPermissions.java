package dev.parley.domain.usecase.permissions;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Place;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.workspace.WorkspaceId;

/** What the actor may do, so that programs need not find out by being refused. */
public final class TellingPermissions {
    private final Environment environment;

    public TellingPermissions(Environment environment) {
        this.environment = environment;
    }

    /** In the workspace, and in those of its channels that say nothing else. */
    public OwnPermissions inWorkspace(Actor actor, WorkspaceId id) {
        return environment.read(actor, access -> new OwnPermissions(access.standing(id), access.permissions(id)));
    }

    /** Most of it only while joined, and while the channel is not archived. */
    public OwnPermissions inChannel(Actor actor, ChannelId id) {
        return environment.read(actor, access -> {
            Place place = access.conversation(id);
            return new OwnPermissions(place.standing(), place.permissions());
        });
    }
}
