package dev.parley.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.bootstrap.testing.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes are killed while they write. */
class SurvivalTest {
    private static final int ROWS = 200;

    @TempDir
    Path temporary;

    private final List<String> steps = new ArrayList<>();
    private Path data = Path.of("");

    @BeforeEach
    void makeDirectory() {
        data = DataDirectories.initialised(temporary);
    }

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void killing_the_server_loses_nothing_and_the_next_start_takes_over_from_the_orphan() throws Exception {
        long acknowledged = writeAndKill(() -> {});
        long orphan = Postmasters.running(data).orElseThrow().pid();

        try (EmbeddedDatabase next = database()) {
            assertThat(Sql.ask(next.start(end -> {}), "SELECT number FROM written"))
                    .containsAll(numbersTo(acknowledged));
            assertThat(steps).anyMatch(step -> step.contains("process " + orphan));
            assertThat(Postmasters.running(data).orElseThrow().pid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void killing_the_server_and_postgres_at_once_loses_nothing() throws Exception {
        long acknowledged = writeAndKill(() -> Postmasters.kill(data));

        try (EmbeddedDatabase next = database()) {
            assertThat(Sql.ask(next.start(end -> {}), "SELECT number FROM written"))
                    .containsAll(numbersTo(acknowledged));
            assertThat(steps).anyMatch(step -> step.contains("recovers"));
        }
    }

    @Test
    void another_process_is_refused_while_the_first_lives_and_can_attach() throws Exception {
        try (ChildProcess first = writing();
                EmbeddedDatabase second = database();
                EmbeddedDatabase attached = database()) {
            first.awaitLine(WritingChild.ACKNOWLEDGED);

            assertThatThrownBy(() -> second.start(end -> {}))
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process " + first.pid());
            assertThat(Sql.ask(attached.attach(), "SELECT count(*) > 0 FROM written"))
                    .containsExactly("t");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unpacking", "Creating"})
    void killing_the_first_start_half_way_costs_only_the_time(String step) throws Exception {
        data = step.equals("Unpacking")
                ? Files.createTempDirectory(temporary, "data")
                : DataDirectories.onlyUnpacked(temporary);
        try (ChildProcess child = writing()) {
            child.awaitLine(step);
            child.kill();
        }

        try (EmbeddedDatabase next = database()) {
            assertThat(Sql.ask(next.start(end -> {}), "SELECT current_user")).containsExactly("parley");
        }

        assertThat(steps).anyMatch(told -> told.startsWith(step));
        assertThat(data).isDirectoryNotContaining("glob:**/.unfinished-*");
    }

    private long writeAndKill(Runnable before) {
        try (ChildProcess child = writing()) {
            child.awaitLine(WritingChild.ACKNOWLEDGED + ROWS);
            before.run();
            child.kill();
            return child.remainingLines().stream()
                    .filter(line -> line.startsWith(WritingChild.ACKNOWLEDGED))
                    .mapToLong(line -> Long.parseLong(line.substring(WritingChild.ACKNOWLEDGED.length())))
                    .max()
                    .orElse(ROWS);
        }
    }

    private ChildProcess writing() {
        return ChildProcess.start(WritingChild.class, Map.of(), data.toString(), "1");
    }

    private EmbeddedDatabase database() {
        return new EmbeddedDatabase(
                new DataDirectory(data), Versions.ofThisBuild().postgres(), steps::add);
    }

    private static List<String> numbersTo(long last) {
        return LongStream.rangeClosed(1, last).mapToObj(Long::toString).toList();
    }
}
