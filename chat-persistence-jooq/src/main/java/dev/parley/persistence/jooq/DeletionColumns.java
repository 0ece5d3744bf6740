package dev.parley.persistence.jooq;

import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** When something was deleted and by whom, both empty for what is not. */
record DeletionColumns(Field<Instant> at, Field<UserId> by) {
    Optional<Deletion> read(Record row) {
        return Optional.ofNullable(row.get(at)).map(instant -> new Deletion(instant, Optional.ofNullable(row.get(by))));
    }

    void write(Record row, Optional<Deletion> deletion) {
        row.set(at, deletion.map(Deletion::at).orElse(null));
        row.set(by, deletion.flatMap(Deletion::by).orElse(null));
    }
}
