package org.kith.duplicates;

import org.kith.gazetteer.GazetteerPlace;
import org.kith.names.Fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes places row by row, folds their names on every core, and puts them into the table. */
final class PlaceReading implements AutoCloseable {

    private static final int BATCH = 2048;

    /** So many names of one row are looked at. */
    private static final int MOST_NAMES = 100;

    private static final Set<String> GENERIC =
            Set.of(
                    "city",
                    "town",
                    "village",
                    "municipality",
                    "municipio",
                    "municipal",
                    "district",
                    "commune",
                    "gemeinde",
                    "stadt",
                    "comune",
                    "borough",
                    "county");

    private record Folded(List<GazetteerPlace> places, List<String[]> names) {}

    private final PlaceTable table = new PlaceTable();
    private final ExecutorService folding;
    private final ArrayDeque<Future<Folded>> underway = new ArrayDeque<>();
    private final int ahead;
    private List<GazetteerPlace> batch = new ArrayList<>(BATCH);

    PlaceReading() {
        int cores = Runtime.getRuntime().availableProcessors();
        ahead = 4 * cores;
        folding = Executors.newFixedThreadPool(cores);
    }

    void add(GazetteerPlace place) {
        batch.add(place);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /** All that was read so far, in the order of reading. */
    PlaceTable table() {
        send();
        while (!underway.isEmpty()) {
            take();
        }
        return table;
    }

    @Override
    public void close() {
        folding.close();
    }

    private void send() {
        var full = batch;
        batch = new ArrayList<>(BATCH);
        underway.add(folding.submit(() -> new Folded(full, fold(full))));
        if (underway.size() > ahead) {
            take();
        }
    }

    private void take() {
        try {
            Folded done = underway.remove().get();
            for (int i = 0; i < done.places().size(); i++) {
                table.add(done.places().get(i), done.names().get(i));
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String[]> fold(List<GazetteerPlace> places) {
        var folded = new ArrayList<String[]>(places.size());
        for (GazetteerPlace place : places) {
            folded.add(names(place));
        }
        return folded;
    }

    private static String[] names(GazetteerPlace place) {
        var names = new ArrayList<String>(place.names().size() + 2);
        String first = Fold.fold(place.name());
        if (!first.isEmpty()) {
            names.add(first);
            String core = core(place.name(), first);
            if (!core.equals(first)) {
                names.add(core);
            }
        }
        for (String name : place.names()) {
            if (names.size() >= MOST_NAMES) {
                break;
            }
            String folded = Fold.fold(name);
            if (!folded.isEmpty()) {
                names.add(folded);
            }
        }
        return names.toArray(String[]::new);
    }

    /** Without what says which one is meant, or of which sort it is: Halle (Saale), Gaza City. */
    private static String core(String name, String folded) {
        int end = 1;
        while (end < name.length() && name.charAt(end) != ',' && name.charAt(end) != '(') {
            end++;
        }
        String head = end < name.length() ? Fold.fold(name.substring(0, end)) : folded;
        int space = head.lastIndexOf(' ');
        if (space > 0 && GENERIC.contains(head.substring(space + 1))) {
            head = head.substring(0, space);
        }
        return head.isEmpty() ? folded : head;
    }
}
