package org.kith.gazetteer;

import org.kith.names.Fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Finding a place by a spelling that its gazetteer lacks: each question is put to each peer, one
 * after the other and each time another one first. Asked for are places that {@link
 * FindingTraining} did not learn from; "clear" are names that no second place of the scope has.
 */
public final class FindingBench {

    private static final int TOP = 10;
    public static final int WARM = 300;

    private static final List<String> NAMES = List.of("Kith", "Lucene + ICU", "pg_trgm");
    private static final List<Peer.Maker> MAKERS =
            List.of(KithPeer::new, LucenePeer::new, TrigramPeer::new);

    private final List<Peer> peers = new ArrayList<>();
    private final List<Hiding.Case> cases;
    private final Map<String, Integer> holders = new HashMap<>();
    private final StringBuilder table = new StringBuilder();

    private FindingBench(List<Hiding.Case> cases) {
        this.cases = cases;
    }

    /**
     * @param gazetteer a file
     * @param most how many questions of each kind
     * @return a table in Markdown
     */
    public static String run(String gazetteer, int most) throws Exception {
        var hiding =
                new Hiding(
                        FindingTraining.places(gazetteer),
                        FindingTraining.SEED,
                        FindingTraining.SHARE);
        var all = new ArrayList<>(hiding.cases.stream().filter(Hiding.Case::validation).toList());
        Collections.shuffle(all, new Random(FindingTraining.SEED));
        var counts = new HashMap<Hiding.Kind, Integer>();
        var cases =
                all.stream().filter(c -> counts.merge(c.kind(), 1, Integer::sum) <= most).toList();
        var bench = new FindingBench(cases);
        hiding.left.forEach(bench::hold);
        try {
            bench.build(hiding.left);
            bench.ask(true);
            bench.ask(false);
        } finally {
            for (Peer peer : bench.peers) {
                peer.close();
            }
        }
        return bench.table.toString();
    }

    private void hold(GazetteerPlace place) {
        for (String key : new HashSet<>(Hiding.all(place).stream().map(Fold::fold).toList())) {
            holders.merge(key, 1, Integer::sum);
            holders.merge(place.country() + ' ' + key, 1, Integer::sum);
        }
    }

    private void build(List<GazetteerPlace> places) throws Exception {
        heading("built from " + places.size() + " places");
        var seconds = new double[MAKERS.size()];
        for (int i = 0; i < seconds.length; i++) {
            long begun = System.nanoTime();
            peers.add(MAKERS.get(i).of(places));
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        row("seconds", seconds, "%.1f");
        ratios("ratio to Kith", seconds);
        table.append('\n');
    }

    private void ask(boolean country) throws Exception {
        var times = new ArrayList<List<Long>>();
        peers.forEach(peer -> times.add(new ArrayList<>()));
        var hits = new java.util.TreeMap<String, int[][]>();
        for (int c = -WARM; c < cases.size(); c++) {
            var hidden = cases.get(Math.floorMod(c, cases.size()));
            for (int turn = 0; turn < peers.size(); turn++) {
                int p = Math.floorMod(c + turn, peers.size());
                long begun = System.nanoTime();
                var found = peers.get(p).find(hidden.text(), country ? hidden.country() : "", TOP);
                long took = System.nanoTime() - begun;
                if (c >= 0) {
                    times.get(p).add(took);
                    int rank = found.indexOf(hidden.id());
                    count(hits, hidden.kind().name(), p, rank);
                    if (isClear(hidden, country)) {
                        count(hits, hidden.kind() + " clear", p, rank);
                    }
                }
            }
        }
        heading(country ? "with the country" : "without the country");
        hits.forEach(
                (kind, of) -> {
                    table.append(
                            String.format(
                                    Locale.ROOT,
                                    "| %s (%d), first / among ten |",
                                    kind.toLowerCase(Locale.ROOT).replace('_', ' '),
                                    of[0][0]));
                    for (int[] count : of) {
                        table.append(
                                String.format(
                                        Locale.ROOT,
                                        " %.3f / %.3f |",
                                        count[1] / (double) count[0],
                                        count[2] / (double) count[0]));
                    }
                    table.append('\n');
                });
        for (int percent : new int[] {50, 99}) {
            var at = new double[peers.size()];
            for (int p = 0; p < at.length; p++) {
                var sorted = times.get(p).stream().sorted().toList();
                at[p] = sorted.get(sorted.size() * percent / 100) / 1e6;
            }
            row("p" + percent + ", ms", at, "%.2f");
            ratios("p" + percent + ", ratio to Kith", at);
        }
        table.append('\n');
    }

    private void count(Map<String, int[][]> hits, String kind, int peer, int rank) {
        int[] count = hits.computeIfAbsent(kind, k -> new int[peers.size()][3])[peer];
        count[0]++;
        count[1] += rank == 0 ? 1 : 0;
        count[2] += rank >= 0 ? 1 : 0;
    }

    private boolean isClear(Hiding.Case hidden, boolean country) {
        String key = (country ? hidden.country() + ' ' : "") + Fold.fold(hidden.name());
        boolean away = hidden.kind() == Hiding.Kind.LATIN || hidden.kind() == Hiding.Kind.SCRIPT;
        return holders.getOrDefault(key, 0) == (away ? 0 : 1);
    }

    private void heading(String what) {
        table.append("| ").append(what).append(" |");
        NAMES.forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n|---|").append("---|".repeat(NAMES.size())).append('\n');
    }

    private void row(String what, double[] values, String format) {
        table.append("| ").append(what).append(" |");
        for (double value : values) {
            table.append(' ').append(String.format(Locale.ROOT, format, value)).append(" |");
        }
        table.append('\n');
    }

    private void ratios(String what, double[] values) {
        var ratios = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values[i] / values[0];
        }
        row(what, ratios, "%.1f");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(run(arguments[0], Integer.parseInt(arguments[1])));
    }
}
