package dev.parley.api.archive;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.util.JsonParserDelegate;

/** Bounds the entries of a list, each of which is held in memory as a whole. */
final class EntryParser extends JsonParserDelegate {
    private static final int MOST_TOKENS = 200_000;
    private int tokens;

    EntryParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() {
        count();
        return super.nextToken();
    }

    @Override
    public String nextName() {
        count();
        return super.nextName();
    }

    private void count() {
        tokens = streamReadContext().getNestingDepth() <= 1 ? 0 : tokens + 1;
        if (tokens > MOST_TOKENS) {
            throw new StreamConstraintsException(
                    "an entry has more than " + MOST_TOKENS + " tokens", currentLocation());
        }
    }
}
