package org.kith.gazetteer;

import org.kith.gazetteer.NameSearch.Hit;
import org.kith.names.Qualified;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the places of an index by what somebody writes: a name in any spelling, with or without a
 * title (City of), with or without what tells it from its namesakes (Halle (Saale)). For one
 * thread.
 */
public final class Finder {

    /**
     * A place that was found.
     *
     * @param place its id in the gazetteer
     * @param name the spelling that the text came closest to
     * @param score 0…1; above 0.9 the text is, as far as one can tell, a name of this place, and
     *     from {@link #THERE} on a name of it with words beside it that say where it lies
     */
    public record Found(String place, String name, double score) {}

    /** What is written beside a name is true of places whose score is not below. */
    public static final double THERE = Whereabouts.THERE * NameSearch.A_NAME;

    /** Below it other words stand beside the name than are true of the place. */
    public static final double ELSEWHERE = Whereabouts.UNKNOWN * NameSearch.A_NAME;

    /** Below this the country asked for has nothing that fits, and the others are asked, too. */
    private static final double DOUBTFUL = 0.05;

    private static final double ABROAD = 0.5;

    /** What is like a whole text, beside what is called as a part of it. */
    private static final double WHOLE = 0.8;

    /** What is left of the score of a reading for each that is likelier. */
    private static final double LESS_LIKELY = 0.85;

    private final NameIndex index;
    private final TitledSearch names;

    Finder(NameIndex index, Model model) {
        this.index = index;
        this.names = new TitledSearch(index, model);
    }

    /**
     * The likeliest first, each place once; empty for a text with nothing to compare.
     *
     * @param label a country's code or name; with another label, or an empty one, the text is
     *     looked for everywhere, and so it is where that country has nothing like it
     */
    public List<Found> find(String text, String label, int limit) {
        String code = label.isBlank() ? null : CountryLabels.code(label);
        int country = index.country(code == null ? label.strip().toUpperCase(Locale.ROOT) : code);
        if (label.isBlank() || country < 0) {
            return found(best(text, -1, limit, 1));
        }
        List<Hit> here = best(text, country, limit, 1);
        if (!here.isEmpty() && here.getFirst().score() >= DOUBTFUL) {
            return found(here);
        }
        return found(names.together(here, best(text, -1, limit, ABROAD), limit));
    }

    /**
     * As {@link #find}, in one country and no other.
     *
     * @param code ISO 3166; empty where the index has no place there
     */
    public List<Found> findIn(String text, String code, int limit) {
        int country = index.country(code);
        return country < 0 ? List.of() : found(best(text, country, limit, 1));
    }

    /** Where the text is no name, it is found without what stands beside a name, too. */
    private List<Hit> best(String text, int country, int limit, double share) {
        List<Hit> whole = names.find(text, country, limit, share);
        List<Qualified> readings =
                TitledSearch.isName(whole, share) ? List.of() : Qualified.readings(text);
        if (readings.isEmpty()) {
            return whole;
        }
        List<Hit> best = whole.stream().map(hit -> hit.less(WHOLE)).toList();
        double likely = share;
        for (Qualified reading : readings) {
            best = names.together(best, qualified(reading, country, likely), limit);
            likely *= LESS_LIKELY;
        }
        return best;
    }

    private List<Hit> qualified(Qualified reading, int country, double share) {
        List<Whereabouts> where = Whereabouts.of(reading.within(), country, index, names);
        List<Hit> namesakes = names.namesakes(reading.name(), country);
        for (int other : country < 0 ? Whereabouts.countries(where, index) : List.<Integer>of()) {
            namesakes =
                    names.together(
                            namesakes,
                            names.namesakes(reading.name(), other),
                            2 * TitledSearch.NAMESAKES);
        }
        return namesakes.stream()
                .map(hit -> hit.less(share * Whereabouts.share(where, index, hit.place())))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }

    private List<Found> found(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Found(index.ids().get(hit.place()), hit.name(), hit.score()))
                .toList();
    }
}
