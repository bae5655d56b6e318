package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.suggestion.LinkTable.Pair;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ten towns of AA and ten of BB are linked with ten of CC; the eleventh of AA with nobody. */
class LookTest {

    private final PlaceTable places =
            new PlaceTable(
                    IntStream.range(0, 11)
                            .boxed()
                            .flatMap(
                                    i ->
                                            List.of(place("a", i), place("b", i), place("c", i))
                                                    .stream())
                            .toList());

    @Test
    void who_has_no_friends_is_told_nothing_through_friends() {
        var through = EnumSet.of(Because.SHARED_FRIENDS, Because.NEAR_A_FRIEND);
        var world = world();
        world.outlook().from(places.find("a10"));
        var look = new Look(world.outlook());
        for (int they = 0; they < places.count; they++) {
            short[] steps = new short[Trait.ALL.length];
            look.at(they, steps);
            assertThat(Trait.ALL)
                    .filteredOn(trait -> through.contains(trait.about))
                    .allSatisfy(trait -> assertThat(steps[trait.ordinal()]).isZero());
        }
    }

    @Test
    void of_friends_and_ties_that_are_not_there_nothing_is_told() {
        assertThat(told("a1", "b1"))
                .doesNotContain(Because.FRIENDS_IN_YOUR_COUNTRY, Because.REGIONS)
                .contains(Because.FRIENDS, Because.WHERE);
        assertThat(told("a1", "c2")).contains(Because.FRIENDS_IN_YOUR_COUNTRY, Because.REGIONS);
    }

    private EnumSet<Because> told(String asking, String they) {
        var world = world();
        world.outlook().from(places.find(asking));
        var look = new Look(world.outlook());
        return Arrays.stream(Trait.ALL)
                .map(trait -> look.about(trait, places.find(they)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Because.class)));
    }

    private World world() {
        var pairs =
                IntStream.range(0, 10)
                        .boxed()
                        .flatMap(
                                i ->
                                        List.of(pair("a" + i, "c" + i), pair("b" + i, "c" + i))
                                                .stream())
                        .toList();
        return World.of(places, new Grid(places, place -> true), pairs);
    }

    private Pair pair(String one, String other) {
        return new Pair(places.find(one), places.find(other));
    }

    private static GazetteerPlace place(String country, int i) {
        String code = (country + country).toUpperCase(java.util.Locale.ROOT);
        double lon = 40 * country.charAt(0) % 90 + i * .3;
        return new GazetteerPlace(
                country + i, country + i, code, "01", 45, lon, 3000, "PPL", List.of());
    }
}
