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
        var outlook = new Outlook(places, links, ties, around);
        return new World(places, links, outlook, new CountryOutlook(outlook, around));
    }

    /**
     * Whether most places have links: a list of those that take part, of whom one without links
     * looks for its first, and no gazetteer of all places, of which most never will have any.
     */
    boolean ofMembers() {
        int linked = 0;
        for (int place = 0; place < places.count; place++) {
            linked += links.degree(place) > 0 ? 1 : 0;
        }
        return 2 * linked > places.count;
    }
}
