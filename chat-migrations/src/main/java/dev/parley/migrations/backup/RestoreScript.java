package dev.parley.migrations.backup;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What psql is told before and after the script that a dump holds. All of it is one transaction, which ends only when
 * every table has the rows that it should have.
 */
public final class RestoreScript {
    /** The kinds of things that people make in a schema, apart from what belongs to an extension. */
    private static final String OBJECTS = """
            SELECT format('DROP %s %s CASCADE', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, oid::regclass) AS removal,
                'pg_class'::regclass AS kind, oid
            FROM pg_catalog.pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
            UNION ALL
            SELECT format('DROP ROUTINE %s CASCADE', oid::regprocedure), 'pg_proc'::regclass, oid
            FROM pg_catalog.pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL
            SELECT format('DROP TYPE %s CASCADE', oid::regtype), 'pg_type'::regclass, oid
            FROM pg_catalog.pg_type t WHERE typnamespace = 'public'::regnamespace
            AND (typtype IN ('d', 'e', 'r') OR typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_class c
                WHERE c.oid = t.typrelid AND c.relkind = 'c'))""";

    private static final String OWN_OBJECTS = "SELECT removal, kind, oid FROM (" + OBJECTS + ") object"
            + " WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d"
            + " WHERE d.classid = object.kind AND d.objid = object.oid AND d.deptype = 'e')";

    static final String COUNT_OBJECTS = "SELECT count(*) FROM (" + OWN_OBJECTS + ") own";

    /** One after the other, since with each of them others may go; sequences that belong to tables go with these. */
    private static final String REMOVE_ALL = """
            DO $parley$
            DECLARE next text;
            BEGIN
                LOOP
                    SELECT removal INTO next FROM (%s) own ORDER BY removal LIKE 'DROP SEQUENCE%%' LIMIT 1;
                    EXIT WHEN next IS NULL;
                    EXECUTE next;
                END LOOP;
            END
            $parley$;
            """.formatted(OWN_OBJECTS);

    private static final String REQUIRE_EMPTY = """
            DO $parley$
            BEGIN
                IF (%s) > 0 THEN
                    RAISE EXCEPTION 'the database is not empty any more';
                END IF;
            END
            $parley$;
            """.formatted(COUNT_OBJECTS);

    private RestoreScript() {}

    public static String begin(boolean replacing) {
        return "BEGIN;\nSET LOCAL lock_timeout = '30s';\n" + (replacing ? REMOVE_ALL : REQUIRE_EMPTY);
    }

    public static String commit(Map<String, Long> rows) {
        String checks = rows.entrySet().stream()
                .map(table -> check(table.getKey(), table.getValue()))
                .collect(Collectors.joining());
        return "DO $parley$\nBEGIN\n" + checks + "END\n$parley$;\nCOMMIT;\nANALYZE;\n";
    }

    private static String check(String table, long rows) {
        String counted = "(SELECT pg_catalog.count(*) FROM public." + quoted(table) + ")";
        return "IF " + counted + " <> " + rows + " THEN RAISE EXCEPTION 'the table % has % rows instead of %', '"
                + table.replace("'", "''") + "', " + counted + ", " + rows + "; END IF;\n";
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
