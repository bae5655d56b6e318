package org.kith.duplicates;

import org.kith.gazetteer.GazetteerFile;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well several registers become one list of links. Arguments: a gazetteer or {@code none}, then
 * the registers: {@code a_name} or {@code a_label}, {@code a_country}, {@code a_node} (which place
 * it is, known by joining) and the same of b. Rows of which an end is not known take part, but are
 * not counted. Nothing is learned from them.
 */
final class LinksTrial {

    private LinksTrial() {}

    public static void main(String[] files) {
        var bad = new BadLines(false, System.err::println);
        var truths = new ArrayList<String>();
        var clusters = new ArrayList<String>();
        long start = System.nanoTime();
        try (var list = new LinkList()) {
            if (!files[0].equals("none")) {
                GazetteerFile.read(files[0], System.in, bad, list::know);
            }
            for (String file : Arrays.asList(files).subList(1, files.length)) {
                read(file, bad, list, truths);
            }
            list.judge(verdict -> clusters.add(verdict.cluster()));
        }
        var all = new PairCount();
        for (int i = 0; i < truths.size(); i++) {
            String truth = truths.get(i);
            if (!truth.isEmpty()) {
                all.add(truth, clusters.get(i));
            }
        }
        System.out.printf(
                "%d rows: %s; %.1f s%n", truths.size(), all, (System.nanoTime() - start) / 1e9);
    }

    private static void read(String file, BadLines bad, LinkList into, List<String> truths) {
        try (var list = ListFile.open(file, System.in, bad, List.of("a_node", "b_node"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                into.add(
                        new LinkRow(
                                "r" + truths.size(),
                                row.get("a_name") + row.get("a_label"),
                                row.get("a_country"),
                                row.get("b_name") + row.get("b_label"),
                                row.get("b_country")));
                truths.add(truth(row.get("a_node"), row.get("b_node")));
            }
        }
    }

    /** The two places, whichever is stated first; empty where one is not known. */
    private static String truth(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return "";
        }
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
