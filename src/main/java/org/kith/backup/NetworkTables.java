package org.kith.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The tables that hold a network, as the catalogue has them: its own, and of those that all share
 * the rows that it stands on (people, places, sources).
 *
 * @param order all of them, each after those that its rows refer to
 * @param own those whose rows are of one network
 */
record NetworkTables(List<Table> order, Set<String> own) {

    private static final String OWN =
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'network_id'
              and not a.attisdropped
            """;

    /** Which table refers to which; itself left out. */
    private static final String REFERENCES =
            """
            select distinct c.relname || ' ' || t.relname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid
            """;

    static NetworkTables of(Connection db) throws SQLException {
        var all = new LinkedHashMap<String, Table>();
        for (var table : Table.all(db)) {
            all.put(table.name(), table);
        }
        var own = new LinkedHashSet<>(Statements.texts(db, OWN));
        var references = references(db);
        var needed = new LinkedHashSet<>(own);
        var waiting = new ArrayList<>(own);
        while (!waiting.isEmpty()) {
            for (var other : references.getOrDefault(waiting.removeLast(), Set.of())) {
                if (needed.add(other)) {
                    waiting.add(other);
                }
            }
        }
        needed.add("place_name");
        return new NetworkTables(ordered(all, needed, references), own);
    }

    private static Map<String, Set<String>> references(Connection db) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        for (var pair : Statements.texts(db, REFERENCES)) {
            var names = pair.split(" ");
            references.computeIfAbsent(names[0], one -> new LinkedHashSet<>()).add(names[1]);
        }
        return references;
    }

    private static List<Table> ordered(
            Map<String, Table> all, Set<String> needed, Map<String, Set<String>> references) {
        var order = new ArrayList<Table>();
        var done = new LinkedHashSet<String>();
        while (done.size() < needed.size()) {
            var before = done.size();
            needed.stream()
                    .filter(table -> !done.contains(table))
                    .filter(table -> done.containsAll(references.getOrDefault(table, Set.of())))
                    .sorted()
                    .toList()
                    .forEach(
                            table -> {
                                done.add(table);
                                order.add(Objects.requireNonNull(all.get(table)));
                            });
            if (done.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
        }
        return order;
    }
}
