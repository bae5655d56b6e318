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
record Table(String name, boolean held, String columns, String copyOut, String copyIn) {

    private static final String ALL =
            """
            select c.relname, c.relrowsecurity, l.columns,
                   format('copy (select %s from %I%s%s) to stdout', l.columns, c.relname,
                          case when c.relrowsecurity then ' where network_id is not distinct from kith_network()' else '' end,
                          ' order by ' || k.columns),
                   format('copy %I (%s) from stdin', c.relname, l.columns)
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
                                rows.getString(4),
                                rows.getString(5)));
            }
            return tables;
        }
    }
}
