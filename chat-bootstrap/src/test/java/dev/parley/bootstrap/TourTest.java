package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, pasted as it stands, against the real server; and what is left of it after a restart. */
class TourTest {
    private static final Pattern TOUR = Pattern.compile("## A tour.*?```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temporary;

    private Path data = Path.of("");

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void the_tour_of_the_readme_works_when_pasted_and_outlives_a_restart() throws Exception {
        data = DataDirectories.initialised(temporary);

        try (ChildProcess server = serve()) {
            String told = bash(address(server), "set -eo pipefail\n" + tour());

            assertThat(told)
                    .contains("\"replyCount\":1")
                    .contains("\"emoji\":\"tada\"")
                    .contains("Shall we build it now?")
                    .contains("\"code\":\"channel_not_found\"");
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }
        try (ChildProcess server = serve()) {
            String told = bash(address(server), afterwards());

            assertThat(told).contains("Shall we build it now?").contains("\"replyCount\":1");
        }
    }

    /** Logs in as the tour's user and looks at what is there. */
    private static String afterwards() throws IOException {
        String tour = tour();
        String preparation = tour.substring(0, tour.indexOf("# An account"));
        return "set -eo pipefail\n" + preparation + """
                TOKEN=$(api $PARLEY/api/v1/sessions -d '{"username": "ada", "password": "a long pass phrase"}' |
                  grep -o '"token":"[^"]*"' | cut -d '"' -f 4)
                WORKSPACE=$(api $PARLEY/api/v1/workspaces | id)
                for channel in $(api $PARLEY/api/v1/workspaces/$WORKSPACE/channels | grep -o '"id":"[^"]*"' | cut -d '"' -f 4); do
                  api $PARLEY/api/v1/channels/$channel/messages
                done
                """;
    }

    private static String tour() throws IOException {
        Matcher tour = TOUR.matcher(Files.readString(Path.of("../README.md")));
        assertThat(tour.find()).isTrue();
        return tour.group(1);
    }

    private static String bash(String address, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        builder.environment().put("PARLEY", address);
        Process bash = builder.start();
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
