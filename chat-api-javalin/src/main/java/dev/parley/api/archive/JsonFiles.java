package dev.parley.api.archive;

import dev.parley.domain.usecase.importing.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads files that are arrays, one entry at a time, so that their size does not matter. */
final class JsonFiles {
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(4 << 20)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .build();

    /** Takes an entry, or refuses it with a {@link BrokenEntry}. */
    interface Entries {
        void take(JsonNode entry, Origin origin);
    }

    private final ObjectReader reader = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    void read(InputStream in, String file, Entries entries) throws BrokenFile {
        try (JsonParser parser = new EntryParser(reader.createParser(in))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new BrokenFile("is not a list");
            }
            for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                entries.take(reader.readTree(parser), new Origin(file, number));
            }
            if (parser.nextToken() != null) {
                throw new BrokenFile("goes on after its end", place(parser.currentTokenLocation()));
            }
        } catch (JacksonException unreadable) {
            throw broken(unreadable);
        }
    }

    private static BrokenFile broken(JacksonException unreadable) {
        if (unreadable.getCause() instanceof BrokenFile broken) {
            return broken;
        }
        if (unreadable.getCause() instanceof IOException) {
            return new BrokenFile("is damaged: it cannot be inflated");
        }
        return new BrokenFile(
                "is no valid JSON, or not such as an export has",
                Optional.ofNullable(unreadable.getLocation())
                        .map(JsonFiles::place)
                        .orElse(""));
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
