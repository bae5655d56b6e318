package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.suggestion.LinkTable.Pair;

import java.util.List;
import java.util.stream.Stream;

/** A and B are linked with C, and so are B and D; E with nobody. */
class TiesTest {

    private final PlaceTable places =
            new PlaceTable(Stream.of("A", "B", "C", "D", "E").map(TiesTest::place).toList());

    @Test
    void countries_are_kindred_that_have_friends_in_the_same_country() {
        assertThat(kindred("A", "B", "A-C", "B-C", "B-D")).isPositive();
        assertThat(kindred("A", "B", "A-C", "B-C"))
                .isGreaterThan(kindred("A", "B", "A-C", "B-C", "B-D"));
        assertThat(kindred("C", "D", "A-C", "B-C", "B-D")).isPositive();
        assertThat(kindred("A", "D", "A-C", "B-C", "B-D")).isZero();
        assertThat(kindred("A", "E", "A-C", "B-C")).isZero();
    }

    @Test
    void links_with_each_other_make_no_countries_kindred_and_none_is_its_own_kin() {
        assertThat(kindred("A", "B", "A-B")).isZero();
        assertThat(kindred("A", "A", "A-C", "B-C")).isZero();
    }

    @Test
    void kindred_is_as_the_other_sees_it() {
        assertThat(kindred("A", "B", "A-C", "B-C", "B-D"))
                .isEqualTo(kindred("B", "A", "A-C", "B-C", "B-D"));
    }

    private float kindred(String one, String other, String... links) {
        var pairs = Stream.of(links).map(link -> link.split("-")).map(this::pair).toList();
        var ties = new Ties(places, new LinkTable(places, pairs));
        return ties.kindred(places.countries.find(one))[places.countries.find(other)];
    }

    private Pair pair(String[] ends) {
        return new Pair(places.find(ends[0]), places.find(ends[1]));
    }

    private static GazetteerPlace place(String id) {
        return new GazetteerPlace(id, id, id, "01", 0, 0, 3000, "PPL", List.of());
    }
}
