package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The hash leaves the database for one purpose only. */
final class PasswordHashTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private final Statements statements = new Statements();
    private final Transactions transactions = STORE.transactions(statements);
    private final UserId id = new UserId(UUID.randomUUID());
    private final User ada = new User(
            id,
            UserKind.PERSON,
            new Username("ada-" + id),
            Optional.of(new Email(id + "@example.org")),
            new DisplayName("Ada"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Optional.empty(),
            Optional.empty());

    @BeforeEach
    void add() {
        STORE.transactions().write(stored -> {
            stored.users().add(ada, Optional.of(new PasswordHash("hash")));
            return true;
        });
    }

    @Test
    void nothing_but_looking_for_it_selects_it() {
        List<Function<Repositories, Object>> questions = List.of(
                stored -> stored.users().find(id),
                stored -> stored.users().findAll(List.of(id)),
                stored -> stored.users().findByUsername(ada.username()),
                stored -> stored.users().findByEmail(ada.email().orElseThrow()));

        questions.forEach(transactions::read);

        assertThat(statements.taken()).hasSize(4).noneMatch(sql -> sql.contains("password"));
    }

    @Test
    void a_change_of_the_user_does_not_touch_it() {
        transactions.write(stored -> {
            stored.users().update(ada.renamed(new DisplayName("Ada Lovelace")));
            return true;
        });

        assertThat(statements.taken()).hasSize(1).noneMatch(sql -> sql.contains("password"));
        Optional<PasswordHash> kept = transactions.read(stored -> stored.users().findPassword(id));
        assertThat(kept).contains(new PasswordHash("hash"));
    }
}
