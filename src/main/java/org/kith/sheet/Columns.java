package org.kith.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which column of a sheet holds what: a guess that a person can change. A column serves one key at
 * most, and a key has one column at most.
 *
 * @param byKey index of the column, from 0, for each key that has one
 */
public record Columns(Map<String, Integer> byKey) {

    /**
     * Something that a sheet may hold.
     *
     * @param labels what people call it, in any language
     */
    public record Known(String key, List<String> labels) {

        public Known {
            labels = List.copyOf(labels);
        }
    }

    public Columns {
        byKey = Map.copyOf(byKey);
        if (new HashSet<>(byKey.values()).size() < byKey.size()) {
            throw new IllegalArgumentException("a column cannot serve two keys");
        }
    }

    /**
     * The most alike pairs of label and header first; among equals a column whose sample holds
     * something, then the one that comes first. What resembles nothing stays unmapped.
     */
    public static Columns guess(List<String> header, List<List<String>> sample, List<Known> known) {
        Map<String, Integer> byKey = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Likeness likeness : Likeness.all(header, sample, known)) {
            if (!byKey.containsKey(likeness.key()) && taken.add(likeness.column())) {
                byKey.put(likeness.key(), likeness.column());
            }
        }
        return new Columns(byKey);
    }

    public OptionalInt column(String key) {
        Integer column = byKey.get(key);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The cell of the row for this key, "" when no column serves it. */
    public String cell(Row row, String key) {
        Integer column = byKey.get(key);
        return column == null ? "" : row.cell(column);
    }

    /** With this column for this key; the key that it served before has none. */
    public Columns with(String key, int column) {
        Map<String, Integer> changed = new HashMap<>(byKey);
        changed.values().removeIf(taken -> taken == column);
        changed.put(key, column);
        return new Columns(changed);
    }

    public Columns without(String key) {
        Map<String, Integer> changed = new HashMap<>(byKey);
        changed.remove(key);
        return new Columns(changed);
    }
}
