package dev.parley.bootstrap.demo;

import dev.parley.bootstrap.process.Steps;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.furnishing.Home;
import dev.parley.domain.usecase.furnishing.HouseAssistant;
import dev.parley.domain.usecase.messages.PostMessage;
import java.util.List;

/**
 * Brings in what is missing of it. Each thing is known again, by the key of a user or the client's id of a message, so
 * running it again, or twice at once, changes nothing; nor does it bring back what somebody has deleted.
 */
public record Demo(Chat chat, Steps steps) {
    private static final HouseAssistant GUIDE =
            assistant("guide", "Guide", "You help people to find their way around this chat. Answer briefly.");
    private static final HouseAssistant SCRIBE =
            assistant("scribe", "Scribe", "You sum up what was said: the decisions, and who does what. Be brief.");

    private record Line(ExternalId author, String key, String text) {}

    private static final List<Line> LINES = List.of(
            new Line(Home.SYSTEM, "demo-welcome", "Welcome to Parley. This is the home workspace of this server."),
            new Line(
                    GUIDE.key(),
                    "demo-guide",
                    "I am Guide, an assistant: mention me when you look for something, if this server has a model to ask."),
            new Line(
                    SCRIBE.key(),
                    "demo-scribe",
                    "I am Scribe, an assistant too: mention me in a long thread, and I sum it up."));

    public Home bring() {
        Home home = chat.furnishing().home(List.of(GUIDE, SCRIBE));
        int given = chat.furnishing().general(home);
        long said = LINES.stream().filter(line -> say(line, home)).count();
        steps.tell("Demo data: home workspace " + home.workspace() + ", "
                + (home.users().size() - 1) + " assistants; " + given + " default channels and " + said
                + " messages are new.");
        return home;
    }

    /**
     * Makes an account an owner of the home workspace, by the word of whoever runs the server. Nobody but the system owns
     * it at first, which cannot invite anybody.
     */
    public void letIn(String usernameOrId, Home home) {
        UserId user = chat.overseeingAccounts().operator(usernameOrId).user();
        chat.managingMembers().put(Actor.operatorAs(home.system()), home.workspace(), user, Role.OWNER);
        steps.tell("An owner of the home workspace: " + usernameOrId + ".");
    }

    /** Whoever was removed from the home workspace since says nothing any more. */
    private boolean say(Line line, Home home) {
        PostMessage post =
                PostMessage.of(home.general(), new Content(line.text())).sentAs(new ClientMessageId(line.key()));
        try {
            return chat.messaging()
                    .post(Actor.of(home.user(line.author())), post)
                    .isNew();
        } catch (ChatException removed) {
            return false;
        }
    }

    private static HouseAssistant assistant(String handle, String name, String instructions) {
        return new HouseAssistant(
                new ExternalId(handle), new Username(handle), new DisplayName(name), new Instructions(instructions));
    }
}
