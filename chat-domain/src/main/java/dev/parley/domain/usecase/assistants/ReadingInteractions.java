package dev.parley.domain.usecase.assistants;

import static java.util.Objects.requireNonNull;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looking at what assistants were asked, and what became of it. */
public final class ReadingInteractions {
    private final Environment environment;

    public ReadingInteractions(Environment environment) {
        this.environment = environment;
    }

    /**
     * Newest first. Where and what was said is told of conversations only that the actor may see: nobody reads along in
     * others' direct messages and private channels by way of this list.
     */
    public Slice<ShownInteraction> list(
            Actor actor, WorkspaceId workspace, Filter filter, Optional<AiInteractionId> before, int limit) {
        return environment.read(actor, access -> {
            access.member(workspace, Permission.READ_AI_INTERACTIONS);
            Slice<AiInteraction> found =
                    Slice.of(limit, most -> access.store().aiInteractions().of(workspace, filter, before, most));
            Map<UserId, User> people = people(access, found.items());
            return found.map(one -> new ShownInteraction(
                    one,
                    requireNonNull(people.get(one.assistant())),
                    requireNonNull(people.get(one.asker())),
                    access.sees(one.conversation())));
        });
    }

    private static Map<UserId, User> people(Access access, List<AiInteraction> interactions) {
        List<UserId> ids = interactions.stream()
                .flatMap(one -> Stream.of(one.assistant(), one.asker()))
                .distinct()
                .toList();
        return access.store().users().findAll(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
    }
}
