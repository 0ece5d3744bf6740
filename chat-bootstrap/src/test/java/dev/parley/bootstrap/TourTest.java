package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's tour and what it tells operators, pasted as they stand, against the real program; and what is left of the
 * tour after a backup was put in the place of everything.
 */
class TourTest {
    private static final String SHELL_BLOCK = ".*?```sh\n(.*?)```";

    /** What the Makefile starts, on this test's classpath instead of a packaged one. */
    private static final String RUN = """
            #!/bin/sh
            exec "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 dev.parley.bootstrap.Main "$@"
            """;

    @TempDir
    Path temporary;

    private Path data = Path.of("");

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void the_tour_of_the_readme_works_when_pasted_and_outlives_a_restore() throws Exception {
        data = DataDirectories.initialised(temporary);
        String backUp = block("## Backup and restore").lines().toList().getFirst();
        String restore = block("## Backup and restore").lines().toList().getLast();

        try (ChildProcess server = serve()) {
            String told = paste(address(server), tour());
            String backedUp = operate(backUp);

            assertThat(told)
                    .contains("\"replyCount\":1")
                    .contains("\"emoji\":\"tada\"")
                    .contains("Shall we build it now?")
                    .contains("\"unread\":1,\"mentions\":1")
                    .contains("\"code\":\"not_allowed\"")
                    .contains("\"code\":\"channel_not_found\"")
                    .contains("\"action\":\"role.given\"");
            assertThat(backedUp).contains("before.tar");
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }
        assertThat(operate(block("With the server stopped")))
                .contains("Took back")
                .contains("The schema is up to date");
        operate(restore);
        try (ChildProcess server = serve()) {
            String told = paste(address(server), afterwards());

            assertThat(told).contains("Shall we build it now?").contains("\"replyCount\":1");
        }
    }

    /** Logs in as the tour's user and looks at what is there. */
    private static String afterwards() throws IOException {
        String tour = tour();
        String preparation = tour.substring(0, tour.indexOf("# An account"));
        return preparation + """
                TOKEN=$(api $PARLEY/api/v1/sessions -d '{"username": "ada", "password": "a long pass phrase"}' |
                  grep -o '"token":"[^"]*"' | cut -d '"' -f 4)
                WORKSPACE=$(api $PARLEY/api/v1/workspaces | id)
                for channel in $(api $PARLEY/api/v1/workspaces/$WORKSPACE/channels | grep -o '"id":"[^"]*"' | cut -d '"' -f 4); do
                  api $PARLEY/api/v1/channels/$channel/messages
                done
                """;
    }

    private static String tour() throws IOException {
        return block("## A tour");
    }

    /** The first block of commands after a text. */
    private static String block(String beginning) throws IOException {
        Matcher found = Pattern.compile(Pattern.quote(beginning) + SHELL_BLOCK, Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../README.md")));
        assertThat(found.find()).as(beginning).isTrue();
        return found.group(1);
    }

    private static String paste(String address, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -eo pipefail\n" + script);
        builder.environment().put("PARLEY", address);
        return said(builder);
    }

    /** With the real Makefile, in a directory of the test's. */
    private String operate(String script) throws IOException, InterruptedException {
        Path run = temporary.resolve("build/run.sh");
        Files.createDirectories(run.getParent());
        Files.writeString(run, RUN);
        assertThat(run.toFile().setExecutable(true)).isTrue();
        Files.copy(Path.of("../Makefile"), temporary.resolve("Makefile"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", "set -eo pipefail\n" + script).directory(temporary.toFile());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("PARLEY_DATA_DIR", data.toString());
        return said(builder);
    }

    private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
        Process bash = builder.redirectErrorStream(true).start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }

    private ChildProcess serve() {
        Map<String, String> environment = Map.of("PARLEY_PORT", "0", "PARLEY_DATA_DIR", data.toString());
        return ChildProcess.start(Main.class, environment, "serve");
    }

    private static String address(ChildProcess server) {
        return server.awaitLine("Ready on ").replaceAll("Ready on (\\S+) .*", "$1");
    }
}
