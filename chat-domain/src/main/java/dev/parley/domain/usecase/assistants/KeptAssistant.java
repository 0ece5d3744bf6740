package dev.parley.domain.usecase.assistants;

import static java.util.Objects.requireNonNull;

import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Slice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An assistant with the user as which it writes. */
public record KeptAssistant(AssistantProfile profile, User user) {
    static Slice<KeptAssistant> of(Repositories store, Slice<AssistantProfile> assistants) {
        List<UserId> ids =
                assistants.items().stream().map(AssistantProfile::user).toList();
        Map<UserId, User> users =
                store.users().findAll(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
        return assistants.map(profile -> new KeptAssistant(profile, requireNonNull(users.get(profile.user()))));
    }

    static KeptAssistant of(Repositories store, AssistantProfile profile) {
        return of(store, new Slice<>(List.of(profile), false)).items().getFirst();
    }
}
