package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A room above whose things the search of a network finds; its beans are asked in order. */
public interface SearchSource {

    double NAMED = 0.85;
    int MOST_NAMED = 3;

    /** The key of the words above its results. */
    String heading();

    /**
     * @param text as typed
     * @param country to which the search is narrowed, ISO 3166; null for the whole world
     * @param places that the text names, the likeliest first; in that country
     */
    List<Hit> search(
            Network network,
            String text,
            @Nullable String country,
            List<PlaceSearch.Found> places,
            Language reader,
            int limit);

    /** Those that the text is a name of, as far as one can tell: the first few. */
    static List<Place.Id> named(List<PlaceSearch.Found> places) {
        return places.stream()
                .filter(found -> found.score() >= NAMED)
                .limit(MOST_NAMED)
                .map(PlaceSearch.Found::place)
                .toList();
    }

    /** Which of these places the network has something at; for marking the others. */
    default Set<Place.Id> present(Network network, Collection<Place.Id> places) {
        return Set.of();
    }

    /**
     * @param title in the reader's language
     * @param local the name beside it, as its own people write it
     * @param meta a line below the title; may be empty
     * @param badge may be empty
     */
    record Hit(
            String href, String title, Place.@Nullable LocalName local, String meta, String badge) {

        /** What is said in a line below a title, as far as it is known. */
        public static String meta(String... parts) {
            return Stream.of(parts)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\u00a0· "));
        }
    }
}
