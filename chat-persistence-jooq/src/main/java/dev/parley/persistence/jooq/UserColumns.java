package dev.parley.persistence.jooq;

import dev.parley.domain.model.user.Profile;
import dev.parley.domain.model.user.User;
import dev.parley.persistence.jooq.generated.tables.Users;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** What is selected of a user. The password's hash is not part of it. */
record UserColumns(Users table) {
    List<Field<?>> list() {
        return List.of(
                table.ID,
                table.KIND,
                table.USERNAME,
                table.EMAIL,
                table.DISPLAY_NAME,
                table.TITLE,
                table.TIME_ZONE,
                table.PICTURE_URL,
                table.CREATED_AT,
                table.LAST_SEEN_AT,
                table.DEACTIVATED_AT,
                table.DELETED_AT);
    }

    User read(Record row) {
        return new User(
                row.get(table.ID),
                row.get(table.KIND),
                row.get(table.USERNAME),
                Optional.ofNullable(row.get(table.EMAIL)),
                row.get(table.DISPLAY_NAME),
                new Profile(row.get(table.TITLE), row.get(table.TIME_ZONE), row.get(table.PICTURE_URL)),
                row.get(table.CREATED_AT),
                Optional.ofNullable(row.get(table.LAST_SEEN_AT)),
                Optional.ofNullable(row.get(table.DEACTIVATED_AT)),
                Optional.ofNullable(row.get(table.DELETED_AT)));
    }
}
