package dev.parley.testkit.contract;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No badge gets stuck: every way to read and to mark unread, crossed with every change of a message, as a root and as a
 * reply, and with leaving and coming back. After each step, all counts are what counting by hand gives.
 */
public interface StuckBadgesContract extends AdapterContract {
    /** What happens to a message of Ada's. */
    enum Change {
        NONE,
        DELETED,
        RESTORED,
        PURGED,
        /** From mentioning Ben to not mentioning him, or the other way round. */
        EDITED
    }

    /** What Ben does about it. */
    enum Reading {
        NEVER,
        BEFORE_THE_CHANGE,
        AFTER_THE_CHANGE,
        BEFORE_AND_THEN_UNREAD_AGAIN
    }

    /** Where the message is. A root has a reply, so that its thread lives on. */
    enum Where {
        ROOT,
        REPLY,
        REPLY_SHOWN_IN_THE_CHANNEL
    }

    /** When Ben is not there. */
    enum Absence {
        WHILE_IT_IS_POSTED,
        WHILE_IT_IS_CHANGED,
        AT_LAST
    }

    /** One way through all of that. */
    record Course(Where where, boolean mentioning, Change change, Reading reading, Optional<Absence> absence) {}

    @InEveryConversation
    default void no_badge_gets_stuck_whatever_happens_to_a_message(ConversationKind kind) {
        Conversation first = Conversation.in(transactions(), kind);
        for (Where where : Where.values()) {
            for (boolean mentioning : new boolean[] {false, true}) {
                for (Change change : Change.values()) {
                    for (Reading reading : Reading.values()) {
                        run(first, new Course(where, mentioning, change, reading, Optional.empty()));
                    }
                }
            }
        }
    }

    @Test
    default void no_badge_gets_stuck_whenever_one_is_away() {
        Conversation first = Conversation.in(transactions(), ConversationKind.CHANNEL);
        for (Where where : Where.values()) {
            for (Change change : Change.values()) {
                for (Reading reading : Reading.values()) {
                    for (Absence absence : Absence.values()) {
                        run(first, new Course(where, true, change, reading, Optional.of(absence)));
                    }
                }
            }
        }
    }

    @InEveryConversation
    default void no_badge_gets_stuck_in_any_random_course_of_things(ConversationKind kind) {
        Conversation first = Conversation.in(transactions(), kind);
        for (int seed = 0; seed < randomRounds(); seed++) {
            RandomTalk.run(first.another(kind), seed);
        }
    }

    private static void run(Conversation first, Course course) {
        Conversation talk = first.another(first.kind());
        talk.world.change(stored -> run(new CountedTalk(talk, stored, talk.ben), course));
    }

    private static void run(CountedTalk counted, Course course) {
        UserId ben = counted.talk.ben;
        MessageId root = counted.post(ben, Optional.empty(), false, Set.of());
        counted.follow(ben, root);
        away(counted, course, Absence.WHILE_IT_IS_POSTED, () -> post(counted, root, course));
        MessageId message = message(counted, course);
        read(counted, message, course, Reading.BEFORE_THE_CHANGE);
        read(counted, message, course, Reading.BEFORE_AND_THEN_UNREAD_AGAIN);
        away(counted, course, Absence.WHILE_IT_IS_CHANGED, () -> change(counted, message, course));
        read(counted, message, course, Reading.AFTER_THE_CHANGE);
        if (course.reading == Reading.BEFORE_AND_THEN_UNREAD_AGAIN) {
            counted.markUnread(ben, message);
            counted.markThreadUnread(ben, message);
        }
        away(counted, course, Absence.AT_LAST, () -> {});
        counted.readEverything(ben);
    }

    private static void away(CountedTalk counted, Course course, Absence when, Runnable meanwhile) {
        boolean isAway = course.absence.filter(when::equals).isPresent();
        if (isAway) {
            counted.leave(counted.talk.ben);
        }
        meanwhile.run();
        if (isAway) {
            counted.join(counted.talk.ben);
        }
    }

    private static void post(CountedTalk counted, MessageId root, Course course) {
        Set<UserId> mentions = mentions(counted, course.mentioning);
        UserId ada = counted.talk.ada;
        boolean shown = course.where == Where.REPLY_SHOWN_IN_THE_CHANNEL;
        if (course.where == Where.ROOT) {
            MessageId message = counted.post(ada, Optional.empty(), false, mentions);
            counted.enlist(counted.talk.ben, message);
            counted.post(ada, Optional.of(message), false, Set.of());
        } else {
            counted.post(ada, Optional.of(root), shown, mentions);
        }
    }

    /** The only one after the first, or the root of the last. */
    private static MessageId message(CountedTalk counted, Course course) {
        MessageId last = counted.paper.head();
        return course.where == Where.ROOT ? counted.paper.said(last).root : last;
    }

    private static void read(CountedTalk counted, MessageId message, Course course, Reading when) {
        if (course.reading == when) {
            counted.read(counted.talk.ben, message);
            counted.readThread(counted.talk.ben, message);
        }
    }

    private static void change(CountedTalk counted, MessageId message, Course course) {
        switch (course.change) {
            case NONE -> {}
            case DELETED -> counted.delete(message);
            case RESTORED -> {
                counted.delete(message);
                counted.restore(message);
            }
            case PURGED -> {
                counted.delete(message);
                counted.purge(message);
            }
            case EDITED -> counted.edit(message, mentions(counted, !course.mentioning));
        }
    }

    private static Set<UserId> mentions(CountedTalk counted, boolean mentioning) {
        return mentioning ? Set.of(counted.talk.ben) : Set.of();
    }
}
