package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the rows of a table that are of one network, or that it needs, leave one installation and
 * settle in another. The catalogue writes the statements.
 *
 * @param own whether each of its rows is of one network; else all networks share them
 * @param columns all that are not computed from others
 * @param staged makes a table beside it, gone with the transaction, for rows that are looked at
 *     first
 * @param left counts the rows of the network, where the table is its own
 * @param counted counts those that leave
 * @param settled takes them over: every row of a network's own has to be new, of shared ones what
 *     is here stays
 */
record Moving(
        String name,
        boolean own,
        String columns,
        String copyOut,
        String staged,
        String copyStaged,
        String settled,
        String deleted,
        String left,
        String counted) {

    private static final String ALL =
            """
            select c.relname, o.own, l.columns,
                   format('copy (select %s from %I where %s%s) to stdout', l.left_as, c.relname, w.which,
                          coalesce(' order by ' || k.columns, '')),
                   format('create temp table %I on commit drop as select %s from %I where false',
                          'in_' || c.relname, l.columns, c.relname),
                   format('copy %I (%s) from stdin', 'in_' || c.relname, l.columns),
                   format('insert into %I (%s) overriding system value select %s from %I%s',
                          c.relname, l.columns, l.columns, 'in_' || c.relname,
                          case when o.own then '' else ' on conflict do nothing' end),
                   format('delete from %I where network_id = kith_network()', c.relname),
                   format('select count(*)::text from %I where network_id = kith_network()', c.relname),
                   format('select count(*)::text from %I where %s', c.relname, w.which)
            from pg_class c
            cross join lateral (
                select exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'network_id'
                                                            and not a.attisdropped) as own) o
            cross join lateral (
                select string_agg(quote_ident(a.attname), ', ' order by a.attname) as columns,
                       string_agg(case when c.relname = 'followup_asked' and a.attname = 'answered' then 'false'
                                       else quote_ident(a.attname) end, ', ' order by a.attname) as left_as
                from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') l
            cross join lateral (
                select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum)) as columns
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = c.oid and i.indisprimary) k
            cross join lateral (
                select coalesce(string_agg(format('select %I::text from %I where network_id = kith_network()',
                                                  a.attname, f.relname), ' union '), 'select null') as referred
                from pg_constraint r
                join pg_class f on f.oid = r.conrelid
                join pg_attribute a on a.attrelid = f.oid and r.conkey = array [a.attnum]
                join pg_attribute n on n.attrelid = f.oid and n.attname = 'network_id'
                where r.contype = 'f'
                  and r.confrelid = case c.relname when 'place_name' then 'place'::regclass else c.oid end) r
            cross join lateral (
                select case
                    -- Letters go out from one installation, not from two; and what arrives elsewhere is not about to be deleted.
                    when c.relname in ('outgoing_mail', 'network_deletion') then 'false'
                    -- As they are shown: once the form has closed and five have answered (Followup.FLOOR, ADR 37).
                    when c.relname = 'followup_answer' then
                        'network_id = kith_network() and question_id in (
                             select q.id from followup_question q
                             join followup f on f.gathering_id = q.gathering_id and f.network_id = q.network_id
                             join gathering g on g.id = f.gathering_id and g.network_id = f.network_id
                             where f.network_id = kith_network() and f.closes_on < (now() at time zone g.zone)::date
                               and 5 <= greatest(
                                   (select count(*) from followup_asked k
                                    where k.network_id = f.network_id and k.gathering_id = f.gathering_id and k.answered),
                                   (select max(said.answers) from
                                       (select count(*) as answers from followup_answer a
                                        join followup_question one on one.id = a.question_id and one.network_id = a.network_id
                                        where one.network_id = f.network_id and one.gathering_id = f.gathering_id
                                        group by a.question_id) said)))'
                    when o.own then 'network_id = kith_network()'
                    when c.relname = 'network' then 'id = kith_network()'
                    when c.relname = 'country' then 'true'
                    when c.relname = 'place_name' then format('place_id::text in (%s)', r.referred)
                    when c.relname = 'source' then format('key in (%s)', r.referred)
                    when c.relname = 'person' then format(
                        'id::text in (%s union select created_by::text from network where id = kith_network())', r.referred)
                    else format('id::text in (%s)', r.referred) end as which) w
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            order by c.relname
            """;

    static Map<String, Moving> all(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(ALL)) {
            var tables = new LinkedHashMap<String, Moving>();
            while (rows.next()) {
                var table =
                        new Moving(
                                rows.getString(1),
                                rows.getBoolean(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6),
                                rows.getString(7),
                                rows.getString(8),
                                rows.getString(9),
                                rows.getString(10));
                tables.put(table.name(), table);
            }
            return tables;
        }
    }
}
