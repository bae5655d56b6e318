package org.kith.atlas;

import java.util.List;

/** Leaves out, close up, what only passes by: a map of a county shows the county's own links. */
final class Sight {

    private Sight() {}

    static List<Arc> endingIn(View view, List<Arc> arcs) {
        return arcs.stream()
                .filter(arc -> view.contains(arc.a()) || view.contains(arc.b()))
                .toList();
    }
}
