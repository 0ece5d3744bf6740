package dev.parley.domain.usecase.assistants;

import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a conversation a model is shown: the question, and before it as much as fits. Names are told to the model; the
 * record has ids in their place, so that it does not remember who somebody was who has gone.
 */
record Transcript(List<MessageView> views, UserId assistant) {
    static final int MOST_CHARACTERS = 24_000;

    /** The question comes last; nothing that is deleted, and no notices. */
    static Transcript of(UserId assistant, List<MessageView> oldestFirst) {
        Deque<MessageView> kept = new ArrayDeque<>();
        int room = MOST_CHARACTERS;
        for (MessageView view : oldestFirst.reversed()) {
            room -= text(view).length();
            if (room < 0 && !kept.isEmpty()) {
                break;
            }
            if (!view.message().isDeleted() && view.message().kind() == MessageKind.MESSAGE) {
                kept.addFirst(view);
            }
        }
        return new Transcript(List.copyOf(kept), assistant);
    }

    Set<MessageId> messages() {
        return views.stream().map(MessageView::message).map(Message::id).collect(Collectors.toSet());
    }

    List<Prompt.Utterance> utterances() {
        return views.stream().map(this::utterance).toList();
    }

    String record(String instructions) {
        String said = views.stream()
                .map(view -> "<@" + view.author().id() + ">: " + cut(text(view)))
                .collect(Collectors.joining("\n"));
        return instructions + "\n\n" + said;
    }

    private Prompt.Utterance utterance(MessageView view) {
        boolean own = view.author().id().equals(assistant);
        String text = cut(named(view));
        return new Prompt.Utterance(own, own ? text : "@" + view.author().username() + ": " + text);
    }

    private static String named(MessageView view) {
        String text = text(view);
        for (User user : view.mentions()) {
            text = text.replace("<@" + user.id() + ">", "@" + user.username());
        }
        return text;
    }

    private static String text(MessageView view) {
        return view.message().content().map(Content::value).orElse("");
    }

    /** A question alone may be longer than all that fits. */
    private static String cut(String text) {
        int end = Math.min(text.length(), MOST_CHARACTERS);
        boolean splitsPair = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end);
    }
}
