package dev.parley.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that a migration can make in the schema, one line for each thing, so that two schemas can be compared. */
public final class CatalogDump {
    private static final String IN_SCHEMA = """
            WITH tables AS (
                SELECT * FROM pg_class
                WHERE relnamespace = 'public'::regnamespace),
            functions AS (
                SELECT * FROM pg_proc WHERE pronamespace = 'public'::regnamespace)
            """;

    private static final List<String> QUERIES = List.of(
            """
            SELECT format('relation %s %s persistence %s options %s', relname, relkind, relpersistence, reloptions)
            FROM tables
            """,
            """
            SELECT format('column %s.%s %s: %s not null %s default %s identity %s generated %s collation %s',
                relname, attname, rank() OVER (PARTITION BY attrelid ORDER BY attnum), format_type(atttypid, atttypmod), attnotnull,
                pg_get_expr(adbin, adrelid), attidentity, attgenerated, attcollation::regcollation)
            FROM pg_attribute JOIN tables ON tables.oid = attrelid
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attnum > 0 AND NOT attisdropped AND relkind <> 'i'
            """,
            """
            SELECT format('constraint %s.%s validated %s: %s', relname, conname, convalidated, pg_get_constraintdef(c.oid))
            FROM pg_constraint c JOIN tables ON tables.oid = conrelid
            """,
            """
            SELECT format('index valid %s: %s', indisvalid, pg_get_indexdef(indexrelid))
            FROM pg_index JOIN tables ON tables.oid = indexrelid
            """,
            """
            SELECT format('trigger enabled %s: %s', tgenabled, pg_get_triggerdef(t.oid))
            FROM pg_trigger t JOIN tables ON tables.oid = tgrelid WHERE NOT tgisinternal
            """,
            """
            SELECT format('function %s', CASE prokind WHEN 'a' THEN proname ELSE pg_get_functiondef(oid) END)
            FROM functions
            """,
            """
            SELECT format('sequence %s: %s %s to %s by %s cycle %s cache %s owned by %s', relname,
                seqtypid::regtype, seqmin, seqmax, seqincrement, seqcycle, seqcache, refobjid::regclass)
            FROM pg_sequence JOIN tables ON tables.oid = seqrelid
            LEFT JOIN pg_depend ON objid = seqrelid AND deptype IN ('a', 'i')
            """,
            """
            SELECT format('type %s %s: %s labels %s', typname, typtype, format_type(typbasetype, typtypmod),
                (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
            FROM pg_type t
            WHERE typnamespace = 'public'::regnamespace
            """,
            """
            SELECT format('view %s: %s', relname, pg_get_viewdef(oid)) FROM tables WHERE relkind IN ('v', 'm')
            """,
            "SELECT format('extension %s', extname) FROM pg_extension",
            """
            SELECT format('comment on %s: %s', pg_describe_object(classoid, objoid, objsubid), description)
            FROM pg_description JOIN tables ON tables.oid = objoid
            """,
            "SELECT format('schema %s', nspname) FROM pg_namespace WHERE nspname !~ '^pg_'");

    private CatalogDump() {}

    public static List<String> of(DataSource database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet rows = statement.executeQuery(IN_SCHEMA + query)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
        }
        return lines.stream().sorted().toList();
    }
}
