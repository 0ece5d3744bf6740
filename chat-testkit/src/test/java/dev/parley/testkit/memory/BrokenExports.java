package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.exports.Exports;
import dev.parley.domain.model.message.MessageId;
import dev.parley.testkit.contract.ExportsContract;
import java.util.stream.Stream;

/** Ways in which a store may hand a workspace over wrongly. */
final class BrokenExports {
    private BrokenExports() {}

    static Stream<Broken> all() {
        return Stream.of(new Broken(
                "exports what was deleted",
                BrokenExports::exportingTheDeleted,
                ExportsContract.class,
                "messages_come_by_id_without_deleted_ones_but_for_roots_of_living_replies"));
    }

    private static Subject exportingTheDeleted() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Exports.class,
                exports -> Port.broken(
                        Exports.class,
                        exports,
                        "messages",
                        (call, given) -> References.log(transaction.read(), (ConversationId) given[0])
                                .all()
                                .after((MessageId) given[1])
                                .limit((Integer) given[2])
                                .toList())));
    }
}
