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
 * The tables that hold a network, as the catalogue has them, each after those that its rows refer
 * to: its own, and of those that all share the rows that it stands on (people, places, sources).
 */
final class NetworkTables {

    /** Which table refers to which; itself left out. */
    private static final String REFERENCES =
            """
            select distinct c.relname || ' ' || t.relname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid
            """;

    private NetworkTables() {}

    static List<Moving> of(Connection db) throws SQLException {
        var all = Moving.all(db);
        var references = references(db);
        var needed = new LinkedHashSet<String>();
        var waiting = new ArrayList<>(List.of("place_name"));
        all.values().stream().filter(Moving::own).map(Moving::name).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var table = waiting.removeLast();
            if (needed.add(table)) {
                waiting.addAll(references.getOrDefault(table, Set.of()));
            }
        }
        return ordered(all, needed, references);
    }

    private static Map<String, Set<String>> references(Connection db) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        for (var pair : Statements.texts(db, REFERENCES)) {
            var names = pair.split(" ");
            references.computeIfAbsent(names[0], one -> new LinkedHashSet<>()).add(names[1]);
        }
        return references;
    }

    private static List<Moving> ordered(
            Map<String, Moving> all, Set<String> needed, Map<String, Set<String>> references) {
        var order = new ArrayList<Moving>();
        var done = new LinkedHashSet<String>();
        while (done.size() < needed.size()) {
            var next =
                    needed.stream()
                            .filter(table -> !done.contains(table))
                            .filter(
                                    table ->
                                            done.containsAll(
                                                    references.getOrDefault(table, Set.of())))
                            .sorted()
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
            done.addAll(next);
            next.forEach(table -> order.add(Objects.requireNonNull(all.get(table))));
        }
        return order;
    }
}
