package dev.parley.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Postgres' programs reach the same server as the driver, and as safely. */
class LibpqVariablesTest {
    @Test
    void an_address_becomes_variables() {
        assertThat(of("jdbc:postgresql://db.example.org:5433/chat"))
                .containsEntry("PGHOST", "db.example.org")
                .containsEntry("PGPORT", "5433")
                .containsEntry("PGDATABASE", "chat")
                .containsEntry("PGUSER", "parley")
                .containsEntry("PGPASSWORD", "it's secret")
                .doesNotContainKey("PGSSLMODE");
    }

    @Test
    void a_number_in_brackets_is_a_host_without_them() {
        assertThat(of("jdbc:postgresql://[::1]:5433,db/chat"))
                .containsEntry("PGHOST", "::1,db")
                .containsEntry("PGPORT", "5433,5432");
    }

    /** libpq would otherwise send the password to whoever answers, unencrypted if that one likes it so. */
    @Test
    void what_is_encrypted_and_verified_for_the_driver_is_so_for_the_programs() {
        assertThat(of("jdbc:postgresql://db/chat?ssl=true")).containsEntry("PGSSLMODE", "verify-full");
        assertThat(of("jdbc:postgresql://db/chat?ssl")).containsEntry("PGSSLMODE", "verify-full");
        assertThat(of("jdbc:postgresql://db/chat?ssl=true&sslmode=require")).containsEntry("PGSSLMODE", "require");
        assertThat(of("jdbc:postgresql://db/chat?ssl=false")).doesNotContainKey("PGSSLMODE");
    }

    @Test
    void options_of_the_session_go_along() {
        assertThat(of("jdbc:postgresql://db/chat?options=-c%20role%3Downer"))
                .containsEntry("PGOPTIONS", "-c role=owner");
    }

    private static Map<String, String> of(String url) {
        return LibpqVariables.of(new DatabaseAddress(url, "parley", "it's secret"));
    }
}
