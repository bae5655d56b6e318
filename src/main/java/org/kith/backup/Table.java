package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as the database itself describes it; the catalogue also writes the statements, so that no
 * name is ever pasted into SQL here.
 *
 * @param held whether its rows are seen from within their network only
 * @param columns all that are not computed from others
 */
record Table(
        String name,
        boolean held,
        String columns,
        String quoted,
        String order,
        String copyOut,
        String copyIn) {

    private static final String ALL =
            """
            select c.relname, c.relrowsecurity, l.columns,
                   format('copy (select %s from %I%s%s) to stdout', l.columns, c.relname,
                          case when c.relrowsecurity then ' where network_id is not distinct from kith_network()' else '' end,
                          ' order by ' || k.columns),
                   format('copy %I (%s) from stdin', c.relname, l.columns),
                   quote_ident(c.relname), ' order by ' || k.columns
            from pg_class c
            cross join lateral (
                select string_agg(quote_ident(a.attname), ', ' order by a.attname) as columns from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') l
            cross join lateral (
                select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum)) as columns
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = c.oid and i.indisprimary) k
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by c.relname
            """;

    static List<Table> all(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(ALL)) {
            var tables = new ArrayList<Table>();
            while (rows.next()) {
                tables.add(
                        new Table(
                                rows.getString(1),
                                rows.getBoolean(2),
                                rows.getString(3),
                                rows.getString(6),
                                rows.getString(7),
                                rows.getString(4),
                                rows.getString(5)));
            }
            return tables;
        }
    }

    /** The rows of this condition, in the order of their key. */
    String copyOut(String where) {
        return "copy (select %s from %s %s%s) to stdout".formatted(columns, quoted, where, order);
    }

    /** A table beside it for rows that are looked at first; gone with the transaction. */
    String staged() {
        return "create temp table %s on commit drop as select %s from %s where false"
                .formatted(beside(), columns, quoted);
    }

    String copyStaged() {
        return "copy %s (%s) from stdin".formatted(beside(), columns);
    }

    /**
     * @param own whether every row has to be new here; of what all share, what is here stays
     */
    String settled(boolean own) {
        return "insert into %s (%s) overriding system value select %s from %s%s"
                .formatted(
                        quoted, columns, columns, beside(), own ? "" : " on conflict do nothing");
    }

    String deleted() {
        return "delete from %s where network_id = kith_network()".formatted(quoted);
    }

    String left() {
        return "select 'a row' from %s where network_id = kith_network() limit 1".formatted(quoted);
    }

    private String beside() {
        return "\"in_%s\"".formatted(name);
    }
}
