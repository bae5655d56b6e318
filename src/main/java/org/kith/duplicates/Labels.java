package org.kith.duplicates;

import org.jspecify.annotations.Nullable;

/** The least id of each group, which names it whatever the order of the rows. */
final class Labels {

    private final Groups groups;
    private final @Nullable String[] least;
    private final int[] counted;

    /**
     * @param from the first row that counts; those before it are only known
     */
    Labels(Groups groups, String[] ids, int from, int to) {
        this.groups = groups;
        least = new String[to];
        counted = new int[to];
        for (int row = from; row < to; row++) {
            int group = groups.of(row);
            String label = least[group];
            if (label == null || ids[row].compareTo(label) < 0) {
                least[group] = ids[row];
            }
            counted[group]++;
        }
    }

    String of(int row) {
        String label = least[groups.of(row)];
        return label == null ? "" : label;
    }

    boolean alone(int row) {
        return counted[groups.of(row)] == 1;
    }
}
