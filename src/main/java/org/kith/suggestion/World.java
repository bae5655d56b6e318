package org.kith.suggestion;

import org.kith.suggestion.LinkTable.Pair;

import java.util.List;

/** Places and the links among them, and how one place sees both. */
record World(PlaceTable places, LinkTable links, Outlook outlook, CountryOutlook countries) {

    /**
     * @param all every place that has coordinates
     */
    static World of(PlaceTable places, Grid all, List<Pair> pairs) {
        var links = new LinkTable(places, pairs);
        var ties = new Ties(places, links);
        var around = new Surroundings(places, links, all);
        return new World(
                places,
                links,
                new Outlook(places, links, ties, around),
                new CountryOutlook(places, links, ties, around));
    }
}
