package org.kith.suggestion;

import org.kith.suggestion.LinkTable.Pair;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * How often the partner that a hidden link names is among the first ten. Arguments: a gazetteer,
 * its links, the weights. Hidden are the links that {@link PartnerTraining} did not learn from.
 */
final class PartnerTrial {

    private static final int TOP = 10;
    private static final int MOST = 1500;

    private PartnerTrial() {}

    public static void main(String[] files) {
        var places = new PlaceTable(PartnerTraining.read(files[0]));
        var links = PartnerTraining.links(places, files[1]);
        var split = LinkSplit.tenth(links, places.count, new Random(PartnerTraining.SEED));
        var world = World.of(places, new Grid(places, place -> true), split.seen());
        var chances = new Chances(world, Weights.read(files[2], System.in, world.ofMembers()));
        var asked = split.asked();
        Collections.shuffle(asked, new Random(1));
        for (int has = 1; has >= 0; has--) {
            int some = has;
            var once = new HashSet<Integer>();
            var of =
                    asked.stream()
                            .filter(link -> Math.min(1, world.links().degree(link.a())) == some)
                            .filter(link -> once.add(link.a()))
                            .limit(MOST)
                            .toList();
            report(has == 1 ? "has links" : "no link yet", world, chances, of);
        }
    }

    private static void report(String who, World world, Chances chances, List<Pair> asked) {
        int[] hits = new int[5];
        for (Pair link : asked) {
            chances.from(link.a());
            int country = world.places().country[link.b()];
            var within = chances.places(country, true);
            double[] inCountry = within.log();
            double theirs = inCountry[Arrays.binarySearch(within.places(), link.b())];
            hits[0] += better(inCountry, theirs) < TOP ? 1 : 0;
            hits[1] += inTheWorld(world, chances, country, theirs) < TOP ? 1 : 0;
            hits[2] += rank(world, link, i -> world.places().people[i]) < TOP ? 1 : 0;
            hits[3] += rank(world, link, i -> world.links().degree(i)) < TOP ? 1 : 0;
            hits[4] +=
                    rank(
                                            world,
                                            link,
                                            i ->
                                                    world.outlook()
                                                                    .trace(
                                                                            Outlook.Trace
                                                                                    .SHARED_FRIENDS,
                                                                            i)
                                                            + 1e-6 * world.links().degree(i))
                                    < TOP
                            ? 1
                            : 0;
        }
        double n = asked.size();
        System.out.printf(
                "%-12s n %5.0f (no links there %.3f) country %.3f  world %.3f  (people %.3f, links"
                        + " %.3f, adamic-adar %.3f)%n",
                who,
                n,
                asked.stream().filter(l -> world.links().degree(l.b()) == 0).count() / n,
                hits[0] / n,
                hits[1] / n,
                hits[2] / n,
                hits[3] / n,
                hits[4] / n);
    }

    private static int better(double[] chances, double theirs) {
        int better = 0;
        for (double chance : chances) {
            better += chance > theirs ? 1 : 0;
        }
        return better;
    }

    private static int inTheWorld(World world, Chances chances, int country, double theirs) {
        double[] countries = chances.countries();
        double whole = countries[country] + theirs;
        int better = 0;
        for (int other = 0; other < countries.length && better < TOP; other++) {
            if (countries[other] > whole) {
                for (double chance : chances.places(other, false).log()) {
                    better += countries[other] + chance > whole ? 1 : 0;
                }
            }
        }
        return better;
    }

    /** As simple counsel has it; half of those that are its equals come before it. */
    private static int rank(World world, Pair link, IntToDoubleFunction by) {
        double theirs = by.applyAsDouble(link.b());
        double rank = 0;
        for (int i : world.places().inCountry[world.places().country[link.b()]]) {
            if (i != link.b() && i != link.a() && !world.links().linked(link.a(), i)) {
                double other = by.applyAsDouble(i);
                rank += other > theirs ? 1 : other == theirs ? .5 : 0;
            }
        }
        return (int) rank;
    }
}
