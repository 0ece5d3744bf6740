package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectDistinct;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Reactions;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Select;

final class JooqReactions implements Reactions {
    private final DSLContext sql;

    JooqReactions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Reaction> add(ConversationId conversation, List<Reaction> batch) {
        ReactionTable reactions = ConversationTables.of(conversation).reactions();
        List<Reaction> added = new ArrayList<>();
        for (List<Reaction> chunk : Chunks.of(batch)) {
            added.addAll(add(reactions, chunk));
        }
        return added;
    }

    private List<Reaction> add(ReactionTable reactions, List<Reaction> chunk) {
        var insert = sql.insertInto(reactions.table())
                .columns(reactions.message(), reactions.user(), reactions.emoji(), reactions.createdAt());
        for (Reaction reaction : chunk) {
            insert = insert.values(reaction.message(), reaction.user(), reaction.emoji(), reaction.createdAt());
        }
        return insert.onConflict(reactions.message(), reactions.user(), reactions.emoji())
                .doNothing()
                .returningResult(reactions.message(), reactions.user(), reactions.emoji(), reactions.createdAt())
                .fetch(Records.mapping(Reaction::new));
    }

    @Override
    public boolean remove(ConversationId conversation, MessageId message, UserId user, Emoji emoji) {
        ReactionTable reactions = ConversationTables.of(conversation).reactions();
        return sql.deleteFrom(reactions.table())
                        .where(reactions.message().eq(message))
                        .and(reactions.user().eq(user))
                        .and(reactions.emoji().eq(emoji))
                        .execute()
                == 1;
    }

    @Override
    public List<ConversationId> placesOf(UserId user) {
        return sql.fetch(places(ConversationTables.CHANNEL, user)
                        .unionAll(places(ConversationTables.DIRECT_MESSAGE, user)))
                .map(Records.mapping(ConversationTables::id));
    }

    private static Select<Record2<Boolean, UUID>> places(ConversationTables tables, UserId user) {
        MessageTable messages = tables.messages();
        ReactionTable reactions = tables.reactions();
        return selectDistinct(inline(tables.direct()), messages.conversation())
                .from(reactions.table())
                .join(messages.table())
                .on(messages.id().eq(reactions.message()))
                .where(reactions.user().eq(user));
    }

    @Override
    public Set<Emoji> on(ConversationId conversation, MessageId message) {
        ReactionTable reactions = ConversationTables.of(conversation).reactions();
        return sql.selectDistinct(reactions.emoji())
                .from(reactions.table())
                .where(reactions.message().eq(message))
                .fetchSet(reactions.emoji());
    }
}
