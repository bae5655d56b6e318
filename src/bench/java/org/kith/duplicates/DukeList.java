package org.kith.duplicates;

import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.GeopositionComparator;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

import org.kith.gazetteer.GazetteerPlace;
import org.kith.names.Fold;

import java.util.ArrayList;
import java.util.List;

/**
 * Duke as its manual would have it: folded names by Levenshtein, coordinates within 10 km, the
 * country exactly; compared are rows that begin alike in one country or lie in one square of a
 * tenth of a degree. Of a dozen settings tried on rows of another seed, these did best.
 */
final class DukeList {

    private static final int BEGINNING = 4;
    private static final double METRES = 10_000;
    private static final double ENOUGH = 0.87;

    private DukeList() {}

    /** The cluster of each row, as the number of its first. */
    static List<String> clusters(List<GazetteerPlace> rows) {
        var configuration = configuration();
        var blocks = new InMemoryBlockingDatabase();
        blocks.setKeyFunctions(List.of(DukeList::beginning, DukeList::square));
        blocks.setConfiguration(configuration);
        var records = new ArrayList<Record>();
        for (int i = 0; i < rows.size(); i++) {
            records.add(record(i, rows.get(i)));
        }
        var parents = new int[rows.size()];
        java.util.Arrays.setAll(parents, i -> i);
        var processor = new Processor(configuration, blocks);
        processor.setThreads(Runtime.getRuntime().availableProcessors());
        processor.addMatchListener(
                new AbstractMatchListener() {
                    @Override
                    public void matches(Record a, Record b, double confidence) {
                        join(parents, number(a), number(b));
                    }
                });
        processor.deduplicate(records);
        processor.close();
        var clusters = new ArrayList<String>();
        for (int i = 0; i < parents.length; i++) {
            clusters.add(String.valueOf(root(parents, i)));
        }
        return clusters;
    }

    private static Configuration configuration() {
        var near = new GeopositionComparator();
        near.setMaxDistance(METRES);
        return new DukeConfiguration(
                List.of(
                        new PropertyImpl("id"),
                        new PropertyImpl("name", new Levenshtein(), 0.1, 0.9),
                        new PropertyImpl("country", new ExactComparator(), 0.1, 0.55),
                        new PropertyImpl("at", near, 0.1, 0.85)),
                ENOUGH);
    }

    private static Record record(int number, GazetteerPlace row) {
        var record = new RecordImpl();
        record.addValue("id", String.valueOf(number));
        record.addValue("name", Fold.fold(row.name()));
        for (String name : row.names()) {
            record.addValue("name", Fold.fold(name));
        }
        if (!row.country().isEmpty()) {
            record.addValue("country", row.country());
        }
        if (!Double.isNaN(row.lat())) {
            record.addValue("at", row.lat() + "," + row.lon());
        }
        return record;
    }

    private static String beginning(Record record) {
        String name = record.getValue("name");
        String begins = name == null ? "" : name.substring(0, Math.min(BEGINNING, name.length()));
        return record.getValue("country") + begins;
    }

    private static String square(Record record) {
        String at = record.getValue("at");
        if (at == null) {
            return "none" + record.getValue("id");
        }
        String[] both = at.split(",");
        return Math.round(10 * Double.parseDouble(both[0]))
                + ","
                + Math.round(10 * Double.parseDouble(both[1]));
    }

    private static int number(Record record) {
        return Integer.parseInt(record.getValue("id"));
    }

    private static synchronized void join(int[] parents, int a, int b) {
        int one = root(parents, a);
        int other = root(parents, b);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    private static int root(int[] parents, int i) {
        int root = i;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }
}
