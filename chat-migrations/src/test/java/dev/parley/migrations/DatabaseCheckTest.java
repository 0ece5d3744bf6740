package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.migrations.DatabaseCheck.Answer;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseCheckTest {

    @Test
    void a_database_that_answers_is_ready() {
        try (TestDatabase database = TestPostgres.emptyDatabase()) {
            assertThat(DatabaseCheck.ask(database.dataSource())).isInstanceOf(Answer.Ready.class);
        }
    }

    @Test
    void a_database_that_does_not_exist_is_not_worth_asking_again() {
        TestDatabase database = TestPostgres.emptyDatabase();
        database.close();

        assertThat(DatabaseCheck.ask(database.dataSource())).isInstanceOfSatisfying(Answer.Unready.class, answer -> {
            assertThat(answer.reason()).contains("does not exist");
            assertThat(answer.mayCome()).isFalse();
        });
    }

    @Test
    void a_server_that_is_not_there_may_come() throws IOException {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://127.0.0.1:" + closedPort() + "/parley");

        assertThat(DatabaseCheck.ask(nobody))
                .isInstanceOfSatisfying(
                        Answer.Unready.class,
                        answer -> assertThat(answer.mayCome()).isTrue());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
