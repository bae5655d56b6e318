package org.kith.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses which of many names a map shows: the weightiest first, each where its text overlaps
 * neither another's text nor another's dot nor the edge. The same input gives the same choice.
 */
public final class Labels {

    /** One name needs about so many square pixels for the map to stay a map. */
    private static final double ROOM = 9_000;

    /** Names to try for each that there is room for; the rest are too light to matter. */
    private static final int TRIES = 12;

    private final View view;
    private final List<Box> taken = new ArrayList<>();
    private final List<Label> placed = new ArrayList<>();

    private Labels(View view) {
        this.view = view;
    }

    public static List<Label> place(View view, List<Labelled> all) {
        Labels labels = new Labels(view);
        long most = Math.max(3, Math.round(view.width() * view.height() / ROOM));
        all.stream()
                .filter(one -> !one.text().isBlank() && view.contains(one.at()))
                .sorted(
                        Comparator.comparingDouble(Labelled::weight)
                                .reversed()
                                .thenComparing(Labelled::key))
                .limit(most * TRIES)
                .takeWhile(one -> labels.placed.size() < most)
                .forEach(labels::place);
        return List.copyOf(labels.placed);
    }

    private void place(Labelled one) {
        Pixel dot = view.project(one.at());
        if (taken.stream().noneMatch(Box.around(dot)::overlaps)) {
            fitting(dot, one)
                    .ifPresent(
                            spot -> {
                                taken.add(Box.around(dot));
                                taken.add(spot.box());
                                placed.add(spot.label(one, dot));
                            });
        }
    }

    private Optional<Spot> fitting(Pixel dot, Labelled one) {
        return Spot.beside(dot, one.text())
                .filter(spot -> spot.box().within(view))
                .filter(spot -> taken.stream().noneMatch(spot.box()::overlaps))
                .findFirst();
    }
}
