package dev.parley.persistence.jooq;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Looks for texts in every column of every table, whatever its type. The catalog says which there are, so that what is
 * added later is looked through, too.
 */
record StoredTexts(DSLContext sql) {
    /** Those that may hold any text at all, as {@code table.column}; arrays, JSON and bytes included. */
    Set<String> columns() {
        return all().stream().filter(Column::mayHoldText).map(Column::toString).collect(toCollection(TreeSet::new));
    }

    /** Those in which one of the texts is, in whatever case. */
    Set<String> holding(String... texts) {
        Map<String, List<Column>> tables =
                all().stream().collect(groupingBy(Column::table, TreeMap::new, mapping(column -> column, toList())));
        Set<String> found = new TreeSet<>();
        tables.forEach((table, columns) -> {
            var row = sql.fetchSingle("SELECT "
                    + columns.stream()
                            .map(column -> "bool_or(" + column.holds(texts) + ")")
                            .collect(joining(", "))
                    + " FROM " + table);
            for (int i = 0; i < columns.size(); i++) {
                if (Boolean.TRUE.equals(row.get(i, Boolean.class))) {
                    found.add(columns.get(i).toString());
                }
            }
        });
        return found;
    }

    private List<Column> all() {
        return sql.fetch("""
                SELECT c.table_name, c.column_name, c.udt_name FROM information_schema.columns AS c
                JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'
                ORDER BY 1, c.ordinal_position""")
                .map(row -> new Column(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
    }

    private record Column(String table, String name, String type) {
        private static final Set<String> NO_TEXT = Set.of("uuid", "bool", "int2", "int4", "int8", "timestamptz");

        boolean mayHoldText() {
            String one = type.startsWith("_") ? type.substring(1) : type;
            return !NO_TEXT.contains(one);
        }

        String holds(String... texts) {
            String text = type.equals("bytea") ? "encode(" + name + ", 'escape')" : name + "::text";
            return List.of(texts).stream()
                    .map(one -> DSL.inline(one.toLowerCase(Locale.ROOT)))
                    .map(one -> "strpos(lower(" + text + "), " + one + ") > 0")
                    .collect(joining(" OR "));
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }
}
