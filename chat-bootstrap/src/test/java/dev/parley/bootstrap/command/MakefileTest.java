package dev.parley.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What make hands to the program: as it was typed, and nothing dangerous by accident. */
class MakefileTest {
    @TempDir
    Path checkout;

    @BeforeEach
    void putAStandInForTheProgram() throws IOException {
        Files.copy(Path.of("../Makefile"), checkout.resolve("Makefile"));
        Path program = Files.createDirectory(checkout.resolve("build")).resolve("run.sh");
        Files.writeString(program, "#!/bin/sh\nfor argument; do printf '<%s>' \"$argument\"; done\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            migrate-up                                     | <migrate><up>
            migrate-up dry_run=1 backup=1                  | <migrate><up><--dry-run><--backup>
            migrate-up dry_run=0 backup=no                 | <migrate><up>
            migrate-down                                   | <migrate><down><1>
            migrate-down n=3 dry_run=1                     | <migrate><down><3><--dry-run>
            migrate-down n=0                               | <migrate><down><0>
            migrate-down while_serving=1                   | <migrate><down><1><--while-serving>
            migrate-down while_serving=0                   | <migrate><down><1>
            migrate-create name=add_pins                   | <migrate><create><add_pins>
            migrate-create name=drop irreversible=1        | <migrate><create><drop><--irreversible>
            migrate-create name=a;exit                      | <migrate><create><a;exit>
            backup                                         | <backup><--to><backups/>
            restore FILE=x.tar                             | <restore><x.tar>
            restore FILE=x.tar REPLACE=yes                 | <restore><--replace><x.tar>
            restore FILE=x.tar REPLACE=no                  | <restore><x.tar>
            export WORKSPACE=Engines FILE=x.zip            | <export><x.zip><--workspace><Engines>
            demo                                           | <demo>
            demo OWNER=ada                                 | <demo><--owner><ada>
            """)
    void what_was_typed_arrives(String typed, String arrived) throws Exception {
        assertThat(make(List.of(), typed.split(" "))).isEqualTo(arrived);
    }

    @Test
    void what_is_in_the_environment_takes_back_and_replaces_nothing() throws Exception {
        List<String> environment = List.of("n=7", "REPLACE=yes", "while_serving=1");

        assertThat(make(environment, "migrate-down")).isEqualTo("<migrate><down><1>");
        assertThat(make(environment, "restore", "FILE=x.tar")).isEqualTo("<restore><x.tar>");
    }

    @Test
    void what_is_missing_is_told() throws Exception {
        assertThat(make(List.of(), "restore")).contains("Usage: make restore FILE=FILE");
        assertThat(make(List.of(), "export", "FILE=x.zip")).contains("Usage: make export WORKSPACE=NAME");
    }

    private String make(List<String> environment, String... typed) throws Exception {
        List<String> command = new ArrayList<>(List.of("make", "--no-print-directory"));
        command.addAll(Arrays.asList(typed));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
        environment.stream()
                .map(variable -> variable.split("=", 2))
                .forEach(variable -> builder.environment().put(variable[0], variable[1]));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output.strip();
    }
}
