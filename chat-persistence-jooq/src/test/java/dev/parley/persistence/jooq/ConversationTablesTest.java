package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGES;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_REACTIONS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_REVISIONS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_THREAD_FOLLOWERS;
import static dev.parley.persistence.jooq.generated.Tables.MESSAGES;
import static dev.parley.persistence.jooq.generated.Tables.MESSAGE_REACTIONS;
import static dev.parley.persistence.jooq.generated.Tables.MESSAGE_REVISIONS;
import static dev.parley.persistence.jooq.generated.Tables.THREAD_FOLLOWERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConversationTablesTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(MESSAGES, DIRECT_MESSAGES),
                Arguments.of(CHANNEL_MEMBERS, DIRECT_MESSAGE_MEMBERS),
                Arguments.of(MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS),
                Arguments.of(MESSAGE_REVISIONS, DIRECT_MESSAGE_REVISIONS),
                Arguments.of(THREAD_FOLLOWERS, DIRECT_MESSAGE_THREAD_FOLLOWERS));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_one_implementation_serves_has_the_same_columns(Table<Record> ofChannels, Table<Record> ofDirectMessages) {
        assertThat(columns(ofDirectMessages)).isEqualTo(columns(ofChannels));
    }

    private static Map<String, String> columns(Table<Record> table) {
        return table.fieldStream()
                .collect(Collectors.toMap(
                        field -> field.getName(),
                        field -> field.getType().getSimpleName()
                                + (field.getDataType().nullable() ? "" : " not null")));
    }
}
