package dev.parley.bootstrap.testing;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.database.Connections;
import dev.parley.migrations.CatalogDump;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that is in a database, so that two can be compared: the schema, and each table's rows with their check sum. */
public record DatabaseImage(List<String> schema, SortedMap<String, String> tables, List<String> rights) {
    private static final String TABLES =
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";
    /** Of an owner there is nothing to tell but that it is one. */
    private static final String RIGHTS = """
            SELECT format('%s %s', relname, relacl) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relacl IS NOT NULL ORDER BY relname""";

    public static DatabaseImage of(DatabaseAddress address) throws SQLException {
        SortedMap<String, String> tables = new TreeMap<>();
        for (String table : Sql.ask(address, TABLES)) {
            tables.put(table, content(address, table));
        }
        List<String> schema = CatalogDump.of(Connections.single(address)).stream()
                .map(DatabaseImage::withoutCastsInLists)
                .toList();
        return new DatabaseImage(schema, tables, Sql.ask(address, RIGHTS));
    }

    /** Messages that come next get greater ids than all that are there. */
    public static boolean numbersOnAfterTheLast(DatabaseAddress address) throws SQLException {
        return Sql.ask(address, """
                SELECT nextval('message_ids') > greatest((SELECT max(id) FROM messages),
                    (SELECT max(id) FROM direct_messages))""").equals(List.of("t"));
    }

    /** Postgres writes the casts of an IN list of texts in another place when it has read what it wrote. */
    private static String withoutCastsInLists(String line) {
        boolean hasList = line.contains("ANY (") || line.contains("ALL (");
        return hasList ? line.replaceAll("::(character varying|text)(\\[\\])?|[()]", "") : line;
    }

    private static String content(DatabaseAddress address, String table) throws SQLException {
        return Sql.ask(address, """
                SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text COLLATE "C"), ''))
                FROM public."%s" row""".formatted(table)).getFirst();
    }
}
