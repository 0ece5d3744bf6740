package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Reads messages as one user sees them; each method is one statement. */
final class MessagePages {
    private final DSLContext sql;

    MessagePages(DSLContext sql) {
        this.sql = sql;
    }

    /** The message is in one of two tables, and its id does not tell in which. */
    Optional<MessageView> view(MessageId id, UserId viewer) {
        MessageViews views = new MessageViews(ConversationTables.CHANNEL, viewer);
        MessageViews directViews = new MessageViews(ConversationTables.DIRECT_MESSAGE, viewer);
        return sql.fetchOptional(views.only(id).unionAll(directViews.only(id))).map(views::read);
    }

    MessagePage timeline(ConversationId conversation, UserId viewer, PageRequest request) {
        MessageTable message = ConversationTables.of(conversation).messages().as("listed");
        Condition shown = message.isShown();
        Condition visible =
                message.deletedAt().isNull().or(message.parent().isNull().and(hasLivingReplies(message)));
        Listing listing = new Listing(message, Stretch.of(message, conversation), shown.and(visible));
        return page(listing, new MessageViews(ConversationTables.of(conversation), viewer), request);
    }

    MessagePage replies(Message root, UserId viewer, PageRequest request) {
        ConversationTables tables = ConversationTables.of(root.conversation());
        MessageTable message = tables.messages().as("listed");
        Condition living = message.parent().isNotNull().and(message.deletedAt().isNull());
        Listing listing = new Listing(message, Stretch.of(message, root), living);
        return page(listing, new MessageViews(tables, viewer), request);
    }

    /** Not with EXISTS, which Postgres may answer for all roots at once, by going through all replies there are. */
    private static Condition hasLivingReplies(MessageTable root) {
        MessageTable reply = root.as("living");
        return condition(field(select(inline(true))
                .from(reply.table())
                .where(reply.conversation().eq(root.conversation()))
                .and(reply.parent().eq(root.id()))
                .and(reply.deletedAt().isNull())
                .limit(1)));
    }

    private MessagePage page(Listing listing, MessageViews views, PageRequest request) {
        PageWindow window = PageWindow.of(request);
        Stretch stretch = listing.stretch();
        Select<Record1<MessageId>> older = listing.select(
                stretch.between(MessageId.NONE, window.place()), stretch.descending(), window.older() + 1);
        MessageId beforePlace = new MessageId(window.place().value() - 1);
        Select<Record1<MessageId>> newer =
                listing.select(stretch.between(beforePlace, PageWindow.END), stretch.ascending(), window.newer() + 1);
        return window.cut(sql.fetch(views.among(older.unionAll(newer))).map(views::read));
    }

    /** Messages of which a page is a part. */
    private record Listing(MessageTable message, Stretch stretch, Condition isListed) {
        Select<Record1<MessageId>> select(Condition part, List<OrderField<?>> order, int limit) {
            return DSL.select(message.id())
                    .from(message.table())
                    .where(part)
                    .and(isListed)
                    .orderBy(order)
                    .limit(limit);
        }
    }
}
