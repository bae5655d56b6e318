package org.kith.place;

import org.kith.web.View;

import java.util.List;

/**
 * Everything in a network that a text names; its fragment is the list under the search box.
 *
 * @param country ISO code that the search is narrowed to; empty for the whole world
 */
@View.Template(value = "place/search", fragment = "place/_suggestions")
public record SearchPage(
        String text,
        String country,
        List<Country> countries,
        List<Group> groups,
        List<PlaceHit> places)
        implements View {

    /** What a room found. */
    public record Group(String heading, List<SearchSource.Hit> hits) {}

    /**
     * @param country in the reader's language; of namesakes, with what tells them apart
     * @param known whether the network has a community there
     */
    public record PlaceHit(Place place, String country, String matchedName, boolean known) {

        /** Whether the reader would wonder why this place was found. */
        public boolean foundByOtherName(String shown) {
            return !matchedName.equals(shown) && !matchedName.equals(place.nameLocal());
        }
    }

    public boolean empty() {
        return places.isEmpty() && groups.isEmpty();
    }
}
