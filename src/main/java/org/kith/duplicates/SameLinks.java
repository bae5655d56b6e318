package org.kith.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows that state one link, in either direction. */
final class SameLinks {

    private final List<LinkRow> rows;
    private final Ends ends;
    private final int[] a;
    private final int[] b;
    private final Groups groups;
    private final float[] best;
    private final int[] partner;

    private SameLinks(List<LinkRow> rows, KnownPlaces known) {
        this.rows = rows;
        this.ends = new Ends(known);
        this.a = new int[rows.size()];
        this.b = new int[rows.size()];
        this.groups = new Groups(rows.size());
        this.best = new float[rows.size()];
        this.partner = new int[rows.size()];
        Arrays.fill(partner, -1);
    }

    /** The rows in an order of their own, by id. */
    static SameLinks in(List<LinkRow> rows, KnownPlaces known) {
        var same = new SameLinks(rows, known);
        same.read();
        same.join(same.pairs());
        return same;
    }

    Groups groups() {
        return groups;
    }

    float best(int row) {
        return best[row];
    }

    int partner(int row) {
        return partner[row];
    }

    private void read() {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            a[i] = ends.number(row.aName(), row.aCountry());
            b[i] = ends.number(row.bName(), row.bCountry());
        }
    }

    private Evidence pairs() {
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (long one : ends.keys(a[i])) {
                for (long other : ends.keys(b[i])) {
                    long key = Math.min(one, other) * 0x9E3779B97F4A7C15L + Math.max(one, other);
                    blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
        var found = new Evidence(rows.size());
        for (var block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = Math.max(0, i - 50); j < i; j++) {
                    compare(block.get(j), block.get(i), found);
                }
            }
        }
        return found;
    }

    private void compare(int one, int other, Evidence found) {
        if (one == other) {
            return;
        }
        double score = score(one, other);
        if (score >= ENOUGH) {
            found.add((float) score, one, other);
        }
    }

    private double score(int one, int other) {
        double straight = ends.alike(a[one], a[other]) * ends.alike(b[one], b[other]);
        double turned = ends.alike(a[one], b[other]) * ends.alike(b[one], a[other]);
        return Math.max(straight, turned);
    }

    /** Whether no member of the one group contradicts one of the other, as far as a few say. */
    private boolean agree(int one, int other) {
        int i = one;
        for (int n = 0; n < Math.min(8, groups.size(one)); n++, i = groups.next(i)) {
            int j = other;
            for (int m = 0; m < Math.min(8, groups.size(other)); m++, j = groups.next(j)) {
                if (score(i, j) < VETO) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final double VETO = 0.02;
    private static final double ENOUGH = 0.2;

    private void join(Evidence found) {
        found.sort();
        for (int i = 0; i < found.size(); i++) {
            int one = found.a(i);
            int other = found.b(i);
            if (groups.of(one) == groups.of(other) || agree(one, other)) {
                groups.join(one, other);
                keep(one, other, found.score(i));
                keep(other, one, found.score(i));
            }
        }
    }

    private void keep(int row, int other, float score) {
        if (score > best[row]) {
            best[row] = score;
            partner[row] = other;
        }
    }

    static List<LinkRow> arranged(List<LinkRow> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparing(LinkRow::id)
                                .thenComparing(LinkRow::aName)
                                .thenComparing(LinkRow::bName)
                                .thenComparing(LinkRow::aCountry)
                                .thenComparing(LinkRow::bCountry))
                .toList();
    }

    /** What joined a row to another. */
    String why(int row) {
        int other = partner[row];
        boolean turned =
                ends.alike(a[row], b[other]) * ends.alike(b[row], a[other])
                        > ends.alike(a[row], a[other]) * ends.alike(b[row], b[other]);
        String one = ends.why(a[row], turned ? b[other] : a[other]);
        String two = ends.why(b[row], turned ? a[other] : b[other]);
        return one + " and " + two + (turned ? "; stated the other way round" : "");
    }
}
