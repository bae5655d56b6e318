package org.kith.suggestion;

import org.kith.suggestion.LinkTable.Pair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Links of which a part is hidden by a seed: some anywhere, and all those of some places, which
 * then have none yet.
 *
 * @param bare the places that lost all their links
 */
record LinkSplit(List<Pair> seen, List<Pair> hidden, BitSet bare) {

    /** Hides a tenth of the links, and all those of each twentieth place. */
    static LinkSplit tenth(List<Pair> links, int places, Random dice) {
        return of(links, places, .1, .05, dice);
    }

    /** Hides little, so that the rest is nearly as dense as what Kith is asked about. */
    static LinkSplit little(List<Pair> links, int places, Random dice) {
        return of(links, places, .03, .015, dice);
    }

    /** Hides so many of the links, and all those of some places. */
    static LinkSplit some(double ofLinks, List<Pair> links, int places, Random dice) {
        return of(links, places, ofLinks, .015, dice);
    }

    private static LinkSplit of(
            List<Pair> links, int places, double ofLinks, double ofPlaces, Random dice) {
        var split = new LinkSplit(new ArrayList<>(), new ArrayList<>(), new BitSet());
        for (int place = 0; place < places; place++) {
            split.bare.set(place, dice.nextDouble() < ofPlaces);
        }
        for (Pair link : links) {
            boolean hide =
                    dice.nextDouble() < ofLinks
                            || split.bare.get(link.a())
                            || split.bare.get(link.b());
            (hide ? split.hidden : split.seen).add(link);
        }
        return split;
    }

    /**
     * Each hidden link asked from either side: of places that kept some, and of bare ones. A
     * partner that is bare itself is not asked for by those that have links.
     */
    List<Pair> asked() {
        var asked = new ArrayList<Pair>();
        for (Pair link : hidden) {
            add(asked, link.a(), link.b());
            add(asked, link.b(), link.a());
        }
        return asked;
    }

    private void add(List<Pair> asked, int from, int to) {
        if (bare.get(from) || !bare.get(to)) {
            asked.add(new Pair(from, to));
        }
    }
}
