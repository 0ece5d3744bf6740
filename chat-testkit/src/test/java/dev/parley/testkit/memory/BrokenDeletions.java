package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.message.SoftDeletions;
import dev.parley.domain.model.retention.Erasures;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.retention.Retentions;
import dev.parley.testkit.contract.ErasuresContract;
import dev.parley.testkit.contract.PurgingContract;
import dev.parley.testkit.contract.RetentionsContract;
import dev.parley.testkit.contract.SoftDeletionsContract;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways in which a store may lose or keep what it should not. */
final class BrokenDeletions {
    private BrokenDeletions() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "restores into a taken name",
                        BrokenDeletions::restoringIntoTakenNames,
                        SoftDeletionsContract.class,
                        "a_channel_whose_name_is_in_use_by_now_is_not_restored"),
                new Broken(
                        "keeps the revisions of what it purges",
                        BrokenDeletions::purgingButKeepingRevisions,
                        PurgingContract.class,
                        "a_purged_message_has_nothing_left_of_what_it_said"),
                new Broken(
                        "purges what is under a legal hold",
                        BrokenDeletions::purgingWhatIsHeld,
                        PurgingContract.class,
                        "a_workspace_under_a_legal_hold_is_not_purged_until_it_is_lifted"),
                new Broken(
                        "forgets that a channel has a retention of its own",
                        BrokenDeletions::forgettingChannelsRetentions,
                        RetentionsContract.class,
                        "a_channels_own_retention_comes_before_its_workspaces"),
                new Broken(
                        "takes away workspaces that are held",
                        BrokenDeletions::removingHeldWorkspaces,
                        ErasuresContract.class,
                        "a_held_channel_keeps_its_workspace"),
                new Broken(
                        "leaves the invites of workspaces that it takes away",
                        BrokenDeletions::leavingInvites,
                        ErasuresContract.class,
                        "nothing_that_belonged_to_a_removed_workspace_is_found_any_more"),
                new Broken(
                        "keeps the sessions of people who go",
                        BrokenDeletions::keepingSessions,
                        ErasuresContract.class,
                        "nothing_that_is_a_persons_alone_is_left_when_the_person_is_forgotten"),
                new Broken(
                        "takes the reactions of others back as well",
                        BrokenDeletions::takingAllReactions,
                        PurgingContract.class,
                        "somebodys_reactions_are_taken_back_so_many_at_a_time"),
                new Broken(
                        "leaves the feeds of workspaces that it takes away",
                        BrokenDeletions::leavingFeeds,
                        ErasuresContract.class,
                        "a_workspace_is_emptied_in_parts_and_taken_away_with_all_that_was_in_it"));
    }

    /** Brings a channel back although its name is another's by now. */
    static Subject restoringIntoTakenNames() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                SoftDeletions.class,
                deletions -> Port.broken(SoftDeletions.class, deletions, "restore", (call, given) -> {
                    try {
                        return call.with(given);
                    } catch (Conflict taken) {
                        return restore(transaction.write(), (Deletable.OfChannel) given[0]);
                    }
                })));
    }

    private static boolean restore(State state, Deletable.OfChannel of) {
        Channel channel = state.channels.find(of.channel()).orElseThrow();
        state.channels = state.channels.with(of.channel(), InMemoryChannels.withDeletion(channel, Optional.empty()));
        return true;
    }

    /** Erases what a message says, but not what it said before its edits. */
    static Subject purgingButKeepingRevisions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                SoftDeletions.class,
                deletions -> Port.broken(SoftDeletions.class, deletions, "purge", (call, given) -> {
                    SortedTable<MessageId, List<Revision>> before = transaction.write().revisions;
                    Object purged = call.with(given);
                    transaction.write().revisions = before;
                    return purged;
                })));
    }

    /** All channels keep messages for as long as their workspace. */
    static Subject forgettingChannelsRetentions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Retentions.class,
                retentions -> Port.broken(Retentions.class, retentions, "due", (call, given) -> {
                    State state = transaction.read();
                    SortedTable<ChannelId, Retention> own = state.channelRetentions;
                    state.channelRetentions = SortedTable.by(Order.CHANNELS);
                    Object due = call.with(given);
                    state.channelRetentions = own;
                    return due;
                })));
    }

    /** A hold on a channel does not count. */
    static Subject removingHeldWorkspaces() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Erasures.class,
                erasures -> Port.broken(
                        Erasures.class,
                        erasures,
                        "workspaces",
                        (call, given) -> transaction
                                .read()
                                .workspaces
                                .values()
                                .filter(workspace -> workspace
                                        .deletion()
                                        .filter(deletion -> deletion.at().isBefore((Instant) given[0]))
                                        .isPresent())
                                .map(workspace -> workspace.id())
                                .toList())));
    }

    /** What happened in a workspace can be read after its end. */
    static Subject leavingFeeds() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Erasures.class,
                erasures -> Port.broken(Erasures.class, erasures, "remove", (call, given) -> {
                    var before = transaction.write().feeds;
                    Object removed = call.with(given);
                    transaction.write().feeds = before;
                    return removed;
                })));
    }

    /** Whoever was invited can still come. */
    static Subject leavingInvites() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Erasures.class,
                erasures -> Port.broken(Erasures.class, erasures, "remove", (call, given) -> {
                    var before = transaction.write().invites;
                    Object removed = call.with(given);
                    transaction.write().invites = before;
                    return removed;
                })));
    }

    /** The device's name stays. */
    static Subject keepingSessions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Erasures.class,
                erasures -> Port.broken(Erasures.class, erasures, "forget", (call, given) -> {
                    State state = transaction.write();
                    var sessions = state.sessions;
                    var tokens = state.tokens;
                    Object forgotten = call.with(given);
                    state.sessions = sessions;
                    state.tokens = tokens;
                    return forgotten;
                })));
    }

    /** Of everybody who reacted in the conversation. */
    static Subject takingAllReactions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                SoftDeletions.class,
                deletions -> Port.broken(SoftDeletions.class, deletions, "takeBack", (call, given) -> {
                    Object taken = call.with(given);
                    State state = transaction.write();
                    state.reactions = SortedTable.by(Comparator.<MessageId>naturalOrder());
                    return taken;
                })));
    }

    /** Erases what a legal hold should keep. */
    static Subject purgingWhatIsHeld() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                SoftDeletions.class,
                deletions -> Port.broken(SoftDeletions.class, deletions, "purge", (call, given) -> {
                    State state = transaction.write();
                    return ((List<?>) given[0])
                            .stream()
                                    .map(message -> References.message(state, ((Message) message).id()))
                                    .filter(message -> state.unpurged.has(message.id()))
                                    .map(message -> StoredMessages.purge(state, message, (Instant) given[1]))
                                    .toList();
                })));
    }
}
