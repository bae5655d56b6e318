package org.kith.suggestion;

import org.kith.suggestion.LinkTable.Pair;
import org.kith.suggestion.Softmax.Choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Choices to learn from: a hidden link among the places of its country, of which those that nothing
 * leads to are sampled and stand for many; and its country among all countries.
 */
final class ChoiceSample {

    private static final int LED_TO = 130;
    private static final int OTHERS = 60;

    /** For places without links, and for those with some. */
    final List<List<Choice>> places = List.of(new ArrayList<>(), new ArrayList<>());

    final List<List<Choice>> countries = List.of(new ArrayList<>(), new ArrayList<>());

    private final Set<Long> all;
    private final Random dice;

    ChoiceSample(Set<Long> all, Random dice) {
        this.all = all;
        this.dice = dice;
    }

    void add(World world, List<Pair> asked, int most) {
        var directed = new ArrayList<Pair>(asked);
        Collections.shuffle(directed, dice);
        int[] taken = {0, 0};
        for (Pair link : directed) {
            int has = world.links().degree(link.a()) > 0 ? 1 : 0;
            if (taken[has]++ < most) {
                places.get(has).add(place(world, link));
                countries.get(has).add(country(world, link));
            }
        }
    }

    private Choice place(World world, Pair link) {
        var outlook = world.outlook();
        outlook.from(link.a());
        var look = new Look(outlook);
        int[] members = world.places().inCountry[world.places().country[link.b()]];
        long led = Arrays.stream(members).filter(i -> led(world, i)).count();
        var chosen = new ArrayList<Integer>(List.of(link.b()));
        var stands = new ArrayList<Float>(List.of(1f));
        for (int i : members) {
            boolean own = i == link.a() || all.contains(LinkTable.key(link.a(), i));
            double part =
                    led(world, i)
                            ? Math.min(1, LED_TO / (double) led)
                            : Math.min(1, OTHERS / (double) (members.length - led));
            part = near(outlook, i) ? Math.max(part, .5) : part;
            if (!own && dice.nextDouble() < part) {
                chosen.add(i);
                stands.add((float) (1 / part));
            }
        }
        var steps = new short[Trait.ALL.length];
        var flat = new short[chosen.size() * steps.length];
        for (int i = 0; i < chosen.size(); i++) {
            look.at(chosen.get(i), steps);
            flatten(steps, flat, i, PartnerTraining.PLACE_STEPS);
        }
        return new Choice(flat, floats(stands));
    }

    private Choice country(World world, Pair link) {
        var outlook = world.countries();
        outlook.from(link.a());
        int right = world.places().country[link.b()];
        int count = world.places().countries.count();
        var steps = new short[CountryTrait.ALL.length];
        var flat = new short[count * steps.length];
        var stands = new float[count];
        Arrays.fill(stands, 1);
        for (int i = 0; i < count; i++) {
            outlook.at(i == 0 ? right : i == right ? 0 : i, steps);
            flatten(steps, flat, i, PartnerTraining.COUNTRY_STEPS);
        }
        return new Choice(flat, stands);
    }

    private static boolean led(World world, int place) {
        return world.links().degree(place) > 0
                || world.outlook().trace(Outlook.Trace.NEAR_NEAR, place) > .05f;
    }

    private static boolean near(Outlook outlook, int place) {
        return outlook.trace(Outlook.Trace.SHARED_FRIENDS, place) > 0
                || outlook.trace(Outlook.Trace.NEAR_LINKED, place) > .3f
                || outlook.trace(Outlook.Trace.NEAR_NEAR, place) > .5f;
    }

    private static void flatten(short[] steps, short[] flat, int row, int[] first) {
        for (int t = 0; t < steps.length; t++) {
            if (first[t] + steps[t] >= first[t + 1]) {
                throw new IllegalStateException("trait " + t + " has no step " + steps[t]);
            }
            flat[row * steps.length + t] = (short) (first[t] + steps[t]);
        }
    }

    private static float[] floats(List<Float> boxed) {
        var floats = new float[boxed.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = boxed.get(i);
        }
        return floats;
    }
}
