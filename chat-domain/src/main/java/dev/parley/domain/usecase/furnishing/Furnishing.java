package dev.parley.domain.usecase.furnishing;

import dev.parley.domain.access.Environment;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Furnishing a server, for whoever runs it. Asks for no permission. */
public final class Furnishing {
    /** No feed of anything: it lets in one at a time. It comes before all others, and so can be taken before them. */
    private static final FeedId TURN = new FeedId(new UUID(0x7000L, 0x8000_0000_0000_0001L));

    private static final int PAGE = 100;

    private final Environment environment;

    public Furnishing(Environment environment) {
        this.environment = environment;
    }

    /** The home workspace, made the first time, with those of the assistants that have not been made before. */
    public Home home(List<HouseAssistant> assistants) {
        return environment.transactions().write(store -> {
            store.feed().lock(List.of(TURN));
            return new HomeFounding(environment, store).with(assistants);
        });
    }

    /** Gives a default channel to every workspace that lacks one, and says to how many. */
    public int general(Home home) {
        int given = 0;
        Optional<WorkspaceId> after = Optional.empty();
        for (List<Workspace> page = lacking(after); !page.isEmpty(); page = lacking(after)) {
            for (Workspace workspace : page) {
                given += give(workspace.id(), home) ? 1 : 0;
                after = Optional.of(workspace.id());
            }
        }
        return given;
    }

    private List<Workspace> lacking(Optional<WorkspaceId> after) {
        return environment.transactions().read(store -> store.workspaces().withoutDefaultChannel(after, PAGE));
    }

    private boolean give(WorkspaceId workspace, Home home) {
        return environment
                .transactions()
                .write(store -> new DefaultChannels(environment, store, home.system()).give(workspace));
    }
}
