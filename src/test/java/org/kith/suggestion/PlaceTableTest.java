package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.gazetteer.GazetteerPlace;

import java.util.List;

class PlaceTableTest {

    @Test
    void who_tells_no_region_lies_in_that_of_the_nearest_place_of_its_country() {
        var places =
                table(
                        place("bare", "AA", "", 50),
                        place("across", "BB", "01", 50.01),
                        place("near", "AA", "02", 50.1),
                        place("farther", "AA", "03", 50.2));
        assertThat(region(places, "bare")).isEqualTo(region(places, "near"));
        assertThat(region(places, "farther")).isNotEqualTo(region(places, "near"));
    }

    @Test
    void what_lies_far_tells_nothing_of_a_region() {
        var places = table(place("bare", "AA", "", 50), place("far", "AA", "02", 50.3));
        assertThat(region(places, "bare")).isNotEqualTo(region(places, "far"));
    }

    private static int region(PlaceTable places, String id) {
        return places.region[places.find(id)];
    }

    private static PlaceTable table(GazetteerPlace... places) {
        return new PlaceTable(List.of(places));
    }

    private static GazetteerPlace place(String id, String country, String admin1, double lat) {
        return new GazetteerPlace(id, id, country, admin1, lat, 5, 3000, "PPL", List.of());
    }
}
