package dev.parley.testkit.usecase;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.assistants.Answering;
import dev.parley.domain.usecase.assistants.ChangeAssistant;
import dev.parley.domain.usecase.assistants.CreateAssistant;
import dev.parley.domain.usecase.assistants.ShownInteraction;
import dev.parley.testkit.fixture.ScriptedAssistant;
import java.util.List;
import java.util.Optional;

/** A team with an assistant, iris, and a channel that she and Ann are in. */
final class AssistantTeam {
    final Team team = new Team();
    final ScriptedAssistant model = ScriptedAssistant.saying("42");
    final Answering answering = new Answering(team.chat.assisting(), team.chat.messaging(), model);
    final Actor iris = assistant("iris");
    final ChannelId plans = team.publicChannel(team.ann, "plans").id();

    AssistantTeam() {
        join(plans, iris);
    }

    Actor assistant(String username) {
        return Actor.of(team.chat
                .keepingAssistants()
                .create(
                        team.admin,
                        new CreateAssistant(
                                team.workspace.id(),
                                new Username(username),
                                Optional.empty(),
                                new Instructions("Be brief."),
                                ModelName.USUAL))
                .user()
                .id());
    }

    void join(ChannelId channel, Actor who) {
        team.chat.joiningChannels().add(team.ann, channel, who.user());
    }

    void sleep(Actor assistant) {
        ChangeAssistant asleep =
                new ChangeAssistant(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false));
        team.chat.keepingAssistants().change(team.admin, team.workspace.id(), assistant.user(), asleep);
    }

    /** Everything that happened in the conversation, as often as one likes. */
    void follow(ConversationId where) {
        team.store.write(stored -> {
            team.chat.assisting().notice(stored, where, stored.feed().read(FeedId.of(where), 0, 1000));
            return where;
        });
    }

    /** Follows, and answers until nothing waits. */
    void work(ConversationId where) {
        follow(where);
        boolean more;
        do {
            more = answering.answerNext();
            follow(where);
        } while (more);
    }

    List<ShownInteraction> interactions(Actor reader) {
        return team.chat
                .readingInteractions()
                .list(reader, team.workspace.id(), Filter.ALL, Optional.empty(), 200)
                .items();
    }

    List<String> outcomes() {
        return interactions(team.owner).stream()
                .map(shown -> shown.interaction().outcome()
                        + shown.exchange().failure().map(why -> " " + why).orElse(""))
                .toList();
    }

    Optional<AiExchange.Said> said(Actor reader) {
        return interactions(reader).getFirst().exchange().content();
    }

    /** What the model was shown last. */
    List<String> shown() {
        return model.prompts().getLast().conversation().stream()
                .map(utterance -> (utterance.own() ? "= " : "") + utterance.text())
                .toList();
    }
}
