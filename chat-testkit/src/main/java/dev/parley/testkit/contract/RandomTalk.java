package dev.parley.testkit.contract;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

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
        switch (random.nextInt(15)) {
            case 0, 1, 2, 3 -> post();
            case 4 -> edit(message);
            case 5 -> counted.delete(message);
            case 6 -> counted.restore(message);
            case 7 -> counted.purge(message);
            case 8 -> counted.read(anybody(), message);
            case 9 -> counted.markUnread(anybody(), message);
            case 10 -> counted.readThread(anybody(), message);
            case 11 -> counted.markThreadUnread(anybody(), message);
            case 12 -> counted.enlist(anybody(), root(message));
            case 13 -> followOrNot(root(message));
            default -> comeOrGo();
        }
    }

    private void post() {
        Optional<MessageId> root = random.nextBoolean() ? Optional.empty() : any(roots());
        Set<UserId> mentions = random.nextInt(3) == 0 ? Set.of(anybody()) : Set.of();
        UserId author = anybody();
        counted.post(author, root, root.isPresent() && random.nextBoolean(), mentions);
        root.ifPresent(of -> counted.follow(author, of));
    }

    private void edit(MessageId message) {
        if (!counted.paper.said(message).isDeleted) {
            counted.edit(message, random.nextBoolean() ? Set.of(anybody()) : Set.of());
        }
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
