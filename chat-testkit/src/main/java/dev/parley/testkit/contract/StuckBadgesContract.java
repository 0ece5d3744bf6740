package dev.parley.testkit.contract;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
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
        /** Without being deleted before, as when its author goes for good. */
        ERASED,
        /** To mention Ben in another way, or not any more. */
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
    record Course(Where where, Mentions mentions, Change change, Reading reading, Optional<Absence> absence) {
        /** How somebody is mentioned matters for counting and for edits; for all else, it is one mention like another. */
        boolean isWorthwhile() {
            boolean isPlain = mentions == Mentions.NOBODY || mentions == Mentions.BY_NAME;
            boolean isCounted = change == Change.NONE || change == Change.EDITED;
            boolean isRead = reading == Reading.NEVER || reading == Reading.BEFORE_THE_CHANGE;
            return isPlain || (isCounted && isRead);
        }
    }

    @InEveryConversation
    default void no_badge_gets_stuck_whatever_happens_to_a_message(ConversationKind kind) {
        Conversation first = Conversation.in(transactions(), kind);
        for (Where where : Where.values()) {
            for (Mentions mentions : Mentions.values()) {
                for (Change change : Change.values()) {
                    for (Reading reading : Reading.values()) {
                        Course course = new Course(where, mentions, change, reading, Optional.empty());
                        if (course.isWorthwhile()) {
                            run(first, course);
                        }
                    }
                }
            }
        }
    }

    @Test
    default void no_badge_gets_stuck_whenever_one_is_away() {
        Conversation first = Conversation.in(transactions(), ConversationKind.CHANNEL);
        for (Where where : Where.values()) {
            for (Change change : List.of(Change.NONE, Change.DELETED, Change.RESTORED, Change.EDITED)) {
                for (Reading reading : Reading.values()) {
                    for (Absence absence : Absence.values()) {
                        run(first, new Course(where, Mentions.BY_NAME, change, reading, Optional.of(absence)));
                    }
                }
            }
        }
    }

    @InEveryConversation
    default void no_badge_gets_stuck_in_any_random_course_of_things(ConversationKind kind) {
        Conversation first = Conversation.in(transactions(), kind);
        for (int seed = 0; seed < randomRounds(); seed++) {
            RandomTalk.run(first.ofOthers(), seed);
        }
    }

    private static void run(Conversation first, Course course) {
        Conversation talk = first.ofOthers();
        talk.world.change(stored -> run(new CountedTalk(talk, stored, talk.ben), course));
    }

    private static void run(CountedTalk counted, Course course) {
        UserId ben = counted.talk.ben;
        MessageId root = counted.post(ben, Optional.empty(), false, Mentions.NOBODY, ben);
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
        UserId ben = counted.talk.ben;
        UserId ada = counted.talk.ada;
        boolean shown = course.where == Where.REPLY_SHOWN_IN_THE_CHANNEL;
        if (course.where == Where.ROOT) {
            MessageId message = counted.post(ada, Optional.empty(), false, course.mentions, ben);
            counted.enlist(ben, message);
            counted.post(ada, Optional.of(message), false, Mentions.NOBODY, ben);
        } else {
            counted.post(ada, Optional.of(root), shown, course.mentions, ben);
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
            case ERASED -> counted.erase(message);
            case EDITED -> counted.edit(message, course.mentions.next(), counted.talk.ben);
        }
    }
}
