package dev.parley.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.usecase.people.Registration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final String SECRET = "s3cret";

    @Test
    void without_any_setting_it_serves_this_machine_from_the_directory_data() {
        Configuration configuration = Configuration.from(Map.of());

        assertThat(configuration.http()).isEqualTo(new HttpAddress("127.0.0.1", 8080));
        assertThat(configuration.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(configuration.server()).isEmpty();
    }

    @Test
    void an_empty_setting_counts_as_not_set() {
        Configuration configuration = Configuration.from(Map.of("PARLEY_PORT", " ", "PARLEY_DATABASE_URL", ""));

        assertThat(configuration).isEqualTo(Configuration.from(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "80 80", "99999999999"})
    void a_port_that_is_none_is_refused_by_name(String port) {
        assertThatThrownBy(() -> Configuration.from(Map.of("PARLEY_PORT", port)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void everybody_may_register_unless_said_otherwise() {
        assertThat(Configuration.from(Map.of()).registration()).isEqualTo(Registration.OPEN);
        assertThat(registration("open")).isEqualTo(Registration.OPEN);
        assertThat(registration("invite")).isEqualTo(Registration.INVITE);
        assertThat(registration(" closed ")).isEqualTo(Registration.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "Invite", "yes", "close", "open,invite"})
    void a_way_of_registering_that_is_none_is_refused_by_name(String text) {
        assertThatThrownBy(() -> registration(text))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_REGISTRATION")
                .hasMessageContaining(text);
    }

    private static Registration registration(String text) {
        return Configuration.from(Map.of("PARLEY_REGISTRATION", text)).registration();
    }

    @Test
    void a_data_directory_that_cannot_be_a_path_is_refused_by_name() {
        assertThatThrownBy(() -> Configuration.from(Map.of("PARLEY_DATA_DIR", "a\0b")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_DATA_DIR");
    }

    @Test
    void a_database_may_be_named_as_hosting_services_do() {
        Map<String, String> theirs =
                Map.of("DATABASE_URL", "postgres://db/chat", "DATABASE_USER", "parley", "DATABASE_PASSWORD", SECRET);

        assertThat(Configuration.from(theirs).server())
                .contains(new DatabaseAddress("jdbc:postgresql://db/chat", Optional.of("parley"), Optional.of(SECRET)));
    }

    @Test
    void the_two_ways_to_name_a_database_never_mix() {
        Map<String, String> both = Map.of(
                "PARLEY_DATABASE_URL", "postgres://ours/chat",
                "DATABASE_URL", "postgres://theirs/chat",
                "DATABASE_USER", "them",
                "DATABASE_PASSWORD", SECRET);

        assertThat(Configuration.from(both).server())
                .contains(new DatabaseAddress("jdbc:postgresql://ours/chat", Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> Configuration.from(
                        Map.of("PARLEY_DATABASE_USER", "us", "DATABASE_URL", "postgres://theirs/chat")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("need a PARLEY_DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/chat, jdbc:postgresql://db:5432/chat",
        "jdbc:postgresql://db/chat?sslmode=require, jdbc:postgresql://db/chat?sslmode=require",
        "postgresql://db/chat, jdbc:postgresql://db/chat",
        "postgres://db:5433/chat, jdbc:postgresql://db:5433/chat",
        "postgres://db/chat?sslmode=require&connect_timeout=3, jdbc:postgresql://db/chat?sslmode=require&connectTimeout=3",
        "'postgresql://a:1,b:2/chat', 'jdbc:postgresql://a:1,b:2/chat'",
        "postgresql://[::1]:5432/chat, jdbc:postgresql://[::1]:5432/chat",
    })
    void both_ways_to_write_an_address_are_understood(String url, String jdbcUrl) {
        DatabaseAddress address = server(Map.of("PARLEY_DATABASE_URL", url));

        assertThat(address.jdbcUrl()).isEqualTo(jdbcUrl);
    }

    @Test
    void user_and_password_can_be_part_of_the_address() {
        DatabaseAddress address = server(Map.of("PARLEY_DATABASE_URL", "postgres://me%40home:p%3Aw+1@db/chat"));

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db/chat");
        assertThat(address.user()).contains("me@home");
        assertThat(address.password()).contains("p:w+1");
    }

    @Test
    void user_and_password_of_their_own_go_before_those_in_the_address() {
        DatabaseAddress address = server(Map.of(
                "PARLEY_DATABASE_URL", "postgres://a:b@db/chat",
                "PARLEY_DATABASE_USER", "c",
                "PARLEY_DATABASE_PASSWORD", "d"));

        assertThat(address.user()).contains("c");
        assertThat(address.password()).contains("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:s3cret@db/chat",
                "db/chat",
                "postgres://u:s3cret@db",
                "postgres://u:s3cret@/chat",
                "postgres://u:s3cret@db/chat and more",
                "jdbc:postgresql://db:port/chat?password=s3cret",
            })
    void another_address_is_refused_without_repeating_its_password(String url) {
        assertThatThrownBy(() -> server(Map.of("PARLEY_DATABASE_URL", url)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_DATABASE_URL (or DATABASE_URL) must look like")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void credentials_in_the_jdbc_form_are_refused_without_being_repeated() {
        assertThatThrownBy(() -> server(Map.of("PARLEY_DATABASE_URL", "jdbc:postgresql://u:s3cret@db/chat")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_DATABASE_USER")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void a_password_is_taken_with_its_blanks() {
        DatabaseAddress address =
                server(Map.of("PARLEY_DATABASE_URL", "postgres://db/chat", "PARLEY_DATABASE_PASSWORD", " p "));

        assertThat(address.password()).contains(" p ");
    }

    @Test
    void a_host_that_does_not_exist_is_refused_at_once() {
        assertThatThrownBy(() -> Configuration.from(Map.of("PARLEY_HOST", "no such host")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_HOST");
    }

    @Test
    void a_password_without_an_address_is_refused_rather_than_ignored() {
        assertThatThrownBy(() -> Configuration.from(Map.of("PARLEY_DATABASE_PASSWORD", SECRET)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("PARLEY_DATABASE_URL")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void no_password_gets_into_text() {
        Configuration configuration = Configuration.from(Map.of(
                "PARLEY_DATABASE_URL",
                "jdbc:postgresql://db/chat?password=" + SECRET,
                "PARLEY_DATABASE_PASSWORD",
                SECRET));

        assertThat(configuration.toString()).contains("postgresql://db/chat").doesNotContain(SECRET);
    }

    private static DatabaseAddress server(Map<String, String> environment) {
        return Configuration.from(environment).server().orElseThrow();
    }
}
