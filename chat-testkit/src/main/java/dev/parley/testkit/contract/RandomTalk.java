package dev.parley.testkit.contract;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Two people who do anything to anything that was said, the same for the same seed. */
final class RandomTalk {
    private static final int STEPS = 60;

    private final CountedTalk counted;
    private final Random random;

    private RandomTalk(CountedTalk counted, Random random) {
        this.counted = counted;
        this.random = random;
    }

    static void run(Conversation talk, int seed) {
        talk.world.change(
                stored -> new RandomTalk(new CountedTalk(talk, stored, talk.ada, talk.ben), new Random(seed)).run());
    }

    private void run() {
        post();
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        counted.readEverything(counted.talk.ada);
        counted.readEverything(counted.talk.ben);
    }

    private void step() {
        MessageId message = anyMessage();
        switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> post();
            case 9, 10 -> edit(message);
            case 11, 12 -> counted.delete(message);
            case 13, 14 -> counted.restore(message);
            case 15 -> counted.purge(message);
            case 16 -> counted.erase(message);
            case 17, 18 -> counted.read(anybody(), message);
            case 19, 20 -> counted.markUnread(anybody(), message);
            case 21, 22 -> counted.readThread(anybody(), message);
            case 23 -> counted.markThreadUnread(anybody(), message);
            case 24, 25 -> counted.enlist(anybody(), root(message));
            case 26, 27 -> followOrNot(root(message));
            default -> comeOrGo();
        }
    }

    private void post() {
        Optional<MessageId> root = random.nextBoolean() ? Optional.empty() : any(roots());
        UserId author = anybody();
        counted.post(author, root, root.isPresent() && random.nextBoolean(), mentions(), anybody());
        root.ifPresent(of -> counted.follow(author, of));
    }

    private void edit(MessageId message) {
        if (!counted.paper.said(message).isDeleted) {
            counted.edit(message, mentions(), anybody());
        }
    }

    private Mentions mentions() {
        return random.nextInt(3) == 0 ? Mentions.ALL.get(random.nextInt(Mentions.ALL.size())) : Mentions.NOBODY;
    }

    private void followOrNot(MessageId root) {
        if (random.nextBoolean()) {
            counted.follow(anybody(), root);
        } else {
            counted.unfollow(anybody(), root);
        }
    }

    /** Nobody leaves a direct message. */
    private void comeOrGo() {
        UserId user = anybody();
        if (counted.talk.kind() == ConversationKind.CHANNEL && counted.paper.reader(user).isPresent) {
            counted.leave(user);
        } else {
            counted.join(user);
        }
    }

    private UserId anybody() {
        return random.nextBoolean() ? counted.talk.ada : counted.talk.ben;
    }

    private MessageId anyMessage() {
        return any(new ArrayList<>(counted.paper.messages.keySet())).orElseThrow();
    }

    private MessageId root(MessageId message) {
        return counted.paper.said(message).root;
    }

    private List<MessageId> roots() {
        return counted.paper.messages.keySet().stream()
                .filter(id -> root(id).equals(id))
                .toList();
    }

    private Optional<MessageId> any(List<MessageId> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }
}
