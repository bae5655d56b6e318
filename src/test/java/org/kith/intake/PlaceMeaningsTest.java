package org.kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.KithTest;
import org.kith.place.NamedPlaces;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;

import java.util.List;
import java.util.Map;

/** What a list writes beside a name tells which place it means; where it does not, it is asked. */
@KithTest
class PlaceMeaningsTest {

    private final PlaceMeanings meanings;

    PlaceMeaningsTest(NamedPlaces named, PlaceSearch search) {
        this.meanings = new PlaceMeanings(named, search, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'Salisbury, North Carolina', US, g4489985",
        "'Salisbury, Maryland', US, g4368711",
        "'Springfield, Illinois', US, g4250542",
        "'Newport, Wales', GB, g2641598",
        "'Zug, Switzerland', , g2657908",
        "Halle (Saale), DE, g2911522",
        "'Dura, Hebron', PS, g284011",
        "'Damascus, Virginia', , g4755199",
        "'Clinton, Maine', US, g4961093",
        "'Columbia, California', US, g5338800",
        "'Springfield, Vermont', US, g5241423",
        "'Milford, New Jersey', US, g5101197",
        "'Krosno, Greater Poland', PL, g3094636",
        "'Salem, Indiana', , g4264334",
        "'Dover, Kent', , g2651048",
        "Xanten (Niederrhein), DE, g2805385"
    })
    void a_namesake_is_told_from_the_others(String text, String country, String key) {
        assertThat(meaning(text, country)).isEqualTo(new PlaceMeaning.One(Place.Id.of(key)));
    }

    @Test
    void of_namesakes_of_like_size_that_nothing_known_tells_apart_it_is_asked_which() {
        assertThat(meaning("Friedberg (Xyzzy)", "DE")).isInstanceOf(PlaceMeaning.Several.class);
    }

    @Test
    void a_larger_namesake_elsewhere_is_not_taken_for_the_one_that_is_meant() {
        assertThat(meaning("Zug, Western Sahara", null))
                .isNotEqualTo(new PlaceMeaning.One(Place.Id.of("g2657908")));
    }

    @Test
    void a_place_that_is_not_where_the_words_say_is_asked_about() {
        assertThat(meaning("Leeds, Nablus", null)).isInstanceOf(PlaceMeaning.Several.class);
    }

    private PlaceMeaning meaning(String text, @org.jspecify.annotations.Nullable String country) {
        var said = new PlaceText(text, country);
        meanings.prepare(List.of(said));
        return meanings.of(said);
    }
}
