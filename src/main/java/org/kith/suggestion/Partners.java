package org.kith.suggestion;

import org.kith.gazetteer.GazetteerPlace;
import org.kith.suggestion.Chances.Within;
import org.kith.suggestion.LinkTable.Pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Suggests partners to places of a gazetteer, by the links that there are. Not for use by several
 * threads at once. No answer depends on the order of places or links.
 */
public final class Partners {

    private final World world;
    private final Chances chances;

    private Partners(World world) {
        this.world = world;
        this.chances = new Chances(world, Weights.shipped(world.ofMembers()));
    }

    /** A link between two places, by their ids. */
    public record Link(String a, String b) {}

    /**
     * What somebody looks for.
     *
     * @param asker tells askers apart, for whose turn it is among equals
     * @param place id of the place that looks for a friend
     * @param country ISO 3166 code of where; empty for the whole world
     * @param top at most so many
     */
    public record Wish(String asker, String place, String country, int top) {}

    /**
     * Links between places that the gazetteer does not have, or with oneself, count for nothing.
     */
    public static Partners of(List<GazetteerPlace> gazetteer, List<Link> links) {
        var places = new PlaceTable(gazetteer);
        var pairs =
                links.stream()
                        .map(link -> new Pair(places.find(link.a()), places.find(link.b())))
                        .filter(pair -> pair.a() >= 0 && pair.b() >= 0)
                        .toList();
        return new Partners(World.of(places, new Grid(places, place -> true), pairs));
    }

    public int places() {
        return world.places().count;
    }

    /** Whether most places have links, and one without looks for its first. */
    public boolean ofMembers() {
        return world.ofMembers();
    }

    public int links() {
        return world.links().count;
    }

    public boolean knows(String place) {
        return world.places().find(place) >= 0;
    }

    /**
     * The likeliest first; never the place itself, nor one that is its friend already. Empty for a
     * place that is not known.
     */
    public List<Suggested> suggest(Wish wish) {
        return knows(wish.place()) ? look(wish, wish.top(), 0) : List.of();
    }

    /**
     * Every second one, and the first, is a place that has no friend yet, as long as there are
     * such; the others are the likeliest of those that have.
     */
    public List<Suggested> suggestFairly(Wish wish) {
        return knows(wish.place()) ? look(wish, wish.top() / 2, (wish.top() + 1) / 2) : List.of();
    }

    private List<Suggested> look(Wish wish, int some, int friendless) {
        chances.from(world.places().find(wish.place()));
        long asker = wish.asker().hashCode();
        boolean fair = friendless > 0;
        var others = new Shortlist(fair ? wish.top() : some, asker);
        var without = new Shortlist(fair ? wish.top() : 0, asker);
        if (wish.country().isEmpty()) {
            everywhere(others, without, fair);
        } else {
            int country = world.places().countries.find(code(wish.country()));
            if (country >= 0) {
                offer(others, without, fair, chances.places(country, true), 0, 0);
            }
        }
        return (fair ? alternating(others, without, wish.top()) : others.ranked())
                .stream().map(this::told).toList();
    }

    /** From the likeliest country on, until no place of the next can come in any more. */
    private void everywhere(Shortlist others, Shortlist without, boolean fair) {
        double[] countries = chances.countries();
        double usual = -Math.log(countries.length);
        var order =
                IntStream.range(0, countries.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(country -> -countries[country]))
                        .toList();
        for (int country : order) {
            int most = Reasons.score(countries[country]);
            if (others.isFull()
                    && most < others.least()
                    && (!fair || without.isFull() && most < without.least())) {
                return;
            }
            var within = chances.places(country, false);
            offer(others, without, fair, within, countries[country], countries[country] - usual);
        }
    }

    private void offer(
            Shortlist others,
            Shortlist without,
            boolean fair,
            Within within,
            double log,
            double country) {
        for (int i = 0; i < within.places().length; i++) {
            if (within.log()[i] > Double.NEGATIVE_INFINITY) {
                int place = within.places()[i];
                var list = fair && world.links().degree(place) == 0 ? without : others;
                int score = Reasons.score(log + within.log()[i]);
                list.offer(place, world.places().ids[place], score, country, within.usual());
            }
        }
    }

    private static List<Shortlist.Candidate> alternating(
            Shortlist others, Shortlist without, int top) {
        var friendless = without.ranked();
        var linked = others.ranked();
        int first = Math.min(friendless.size(), Math.max((top + 1) / 2, top - linked.size()));
        var both = new ArrayList<Shortlist.Candidate>();
        for (int i = 0; both.size() < top && (i < first || i < linked.size()); i++) {
            if (i < first) {
                both.add(friendless.get(i));
            }
            if (i < linked.size() && both.size() < top) {
                both.add(linked.get(i));
            }
        }
        return both;
    }

    private Suggested told(Shortlist.Candidate candidate) {
        var parts = chances.parts(candidate.place());
        var about = chances.about(candidate.place());
        return new Suggested(
                world.places().ids[candidate.place()],
                candidate.score() / (double) Reasons.GRAIN,
                Reasons.of(candidate.score(), candidate.country(), parts, candidate.usual(), about),
                world.links().degree(candidate.place()) > 0);
    }

    private static String code(String country) {
        return country.strip().toUpperCase(Locale.ROOT);
    }
}
