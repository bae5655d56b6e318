package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Script;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Learns {@code spelling-model.txt.gz}. Arguments: a gazetteer, and where the model goes. Of the
 * places, {@link Hiding} takes names away; a third of those that serve is never learned from, so
 * that {@link FindingTrial} can ask for them.
 */
final class FindingTraining {

    static final long SEED = 7;
    static final double SHARE = .05;

    /** So often other names are hidden, and asked for; never those of places that are held back. */
    private static final int ROUNDS = 4;

    private static final int EPOCHS = 8;
    private static final int LIKELIEST = 30;
    private static final int PERCENT_OF_OTHERS = 10;
    private static final int PERCENT_WITH_COUNTRY = 45;

    private FindingTraining() {}

    public static void main(String[] files) throws IOException {
        var places = places(files[0]);
        var odds = OddsTraining.learn(new Hiding(places, SEED, SHARE).left);
        var nothing = new float[0];
        var unranked = new Ranker(nothing, nothing, new float[0][], nothing, nothing, 0);
        var training = new RankerTraining();
        for (int round = 0; round < ROUNDS; round++) {
            var hiding = new Hiding(places, SEED + round, SHARE);
            var index = index(hiding.left);
            gather(training, index, new NameSearch(index, new Model(odds, unranked)), hiding.cases);
        }
        training.normalise();
        training.train(EPOCHS);
        try (var out =
                new OutputStreamWriter(
                        new GZIPOutputStream(new FileOutputStream(files[1])),
                        StandardCharsets.US_ASCII)) {
            new Model(odds, training.ranker()).write(out);
        }
    }

    static List<GazetteerPlace> places(String file) {
        var places = new ArrayList<GazetteerPlace>();
        GazetteerFile.read(
                file, System.in, new org.kith.sheet.BadLines(true, line -> {}), places::add);
        return places;
    }

    static NameIndex index(List<GazetteerPlace> places) {
        var builder = new IndexBuilder();
        places.forEach(builder::add);
        return builder.build();
    }

    private static void gather(
            RankerTraining training, NameIndex index, NameSearch search, List<Hiding.Case> cases) {
        var dice = new Random(5);
        for (var hidden : cases) {
            if (!hidden.validation()) {
                boolean country = dice.nextInt(100) < PERCENT_WITH_COUNTRY;
                search.search(
                        Fold.fold(hidden.text()),
                        Script.of(hidden.text()),
                        country ? index.country(hidden.country()) : -1);
                search.candidates.finish(country);
                training.queries.add(query(index, search.candidates, hidden.id(), dice));
            }
        }
    }

    /** The right one, the likeliest by a rule of thumb, and a tenth of the others. */
    private static RankerTraining.Query query(
            NameIndex index, Candidates found, String id, Random dice) {
        var order =
                IntStream.range(0, found.size)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        i ->
                                                -found.value[i]
                                                        - .001f * index.size()[found.place[i]]))
                        .toList();
        var kept = new ArrayList<float[]>();
        int right = -1;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            boolean is = index.ids().get(found.place[i]).equals(id);
            right = is ? kept.size() : right;
            if (is || rank < LIKELIEST || dice.nextInt(100) < PERCENT_OF_OTHERS) {
                kept.add(found.features[i].clone());
            }
        }
        return new RankerTraining.Query(kept.toArray(float[][]::new), right);
    }
}
