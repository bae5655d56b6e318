package org.kith.duplicates;

import org.kith.gazetteer.GazetteerFile;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListFile;
import org.kith.sheet.ListRow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How well and how fast rows that state one place are found. Arguments: a gazetteer, homonyms of
 * one country, how many rows, and a seed. Each place is stated as it is and again one to eight
 * times by {@link Spoiling}, in an order drawn by the seed, until there are enough; then homonyms
 * alone.
 */
final class PlacesTrial {

    record Stated(GazetteerPlace row, String place) {}

    private PlacesTrial() {}

    public static void main(String[] arguments) {
        var bad = new BadLines(false, System.err::println);
        var places = new ArrayList<GazetteerPlace>();
        GazetteerFile.read(arguments[0], System.in, bad, places::add);
        int rows = Integer.parseInt(arguments[2]);
        int seed = Integer.parseInt(arguments[3]);
        measure("spoiled", spoiled(places, rows, new Random(seed)));
        measure("homonyms", homonyms(arguments[1], bad));
    }

    static List<Stated> spoiled(List<GazetteerPlace> places, int most, Random random) {
        Collections.shuffle(places, random);
        var spoiling = new Spoiling(random);
        var rows = new ArrayList<Stated>();
        for (GazetteerPlace place : places) {
            rows.add(new Stated(place, place.id()));
            int times = 1 + random.nextInt(8);
            for (int i = 0; i < times && rows.size() < most; i++) {
                String id = "r" + rows.size();
                rows.add(new Stated(spoiling.again(id, place), place.id()));
            }
            if (rows.size() >= most) {
                break;
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static List<Stated> homonyms(String file, BadLines bad) {
        var rows = new ArrayList<Stated>();
        try (var list = ListFile.open(file, System.in, bad, List.of("geonameid", "name"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                rows.add(new Stated(homonym(row), row.get("geonameid")));
            }
        }
        return rows;
    }

    private static GazetteerPlace homonym(ListRow row) {
        return new GazetteerPlace(
                row.get("geonameid"),
                row.get("name"),
                row.get("country"),
                row.get("admin1"),
                Double.parseDouble(row.get("lat")),
                Double.parseDouble(row.get("lon")),
                Long.parseLong(row.get("population")),
                row.get("feature_code"),
                List.of());
    }

    private static void measure(String what, List<Stated> rows) {
        long start = System.nanoTime();
        var cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        var count = new PairCount();
        var clusters = new ArrayList<String>();
        try (var list = new PlaceList()) {
            rows.forEach(stated -> list.add(stated.row()));
            list.judge(verdict -> clusters.add(verdict.cluster()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var used = ProcessHandle.current().info().totalCpuDuration().orElseThrow().minus(cpu);
        for (int i = 0; i < rows.size(); i++) {
            count.add(rows.get(i).place(), clusters.get(i));
        }
        long apart = clusters.stream().distinct().count();
        System.out.printf(
                "%s: %d rows, %d clusters, %s, %.1f s, %.1f s of processor%n",
                what, rows.size(), apart, count, seconds, used.toMillis() / 1e3);
    }
}
