package org.kith.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.shared.Language;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@KithTest
class NamesakesTest {

    private static final Place.Id MUGHAYYIR_OF_RAMALLAH = Place.Id.of("g285023");
    private static final Place.Id MUGHAYYIR_OF_JENIN = Place.Id.of("g285024");
    private static final Place.Id ABU_DIS = Place.Id.of("g285279");

    private final Namesakes namesakes;
    private final Places places;
    private final PlaceSearch search;

    NamesakesTest(Namesakes namesakes, Places places, PlaceSearch search) {
        this.namesakes = namesakes;
        this.places = places;
        this.search = search;
    }

    @Test
    void villages_of_one_name_are_told_apart_by_the_towns_around() {
        var mughayyirs = List.of(MUGHAYYIR_OF_RAMALLAH, MUGHAYYIR_OF_JENIN);
        assertThat(told(mughayyirs, Language.EN))
                .anyMatch(text -> text.matches("Palestine, \\d+ km from Al-Bireh"))
                .anyMatch(text -> text.matches("Palestine, \\d+ km from Jenin"));
        assertThat(told(mughayyirs, Language.AR)).anyMatch(text -> text.contains("جنين"));
    }

    /** Ma'ale Adummim is nearer to one of them, but the village is not called by its settlement. */
    @Test
    void no_village_is_told_by_a_place_of_other_letters() {
        var jabas = List.of(Place.Id.of("g283570"), Place.Id.of("g283571"));
        assertThat(told(jabas, Language.EN))
                .allMatch(
                        text ->
                                text.matches(
                                        "Palestine, \\d+ km from"
                                                + " (Nablus|Jenin|Ramallah|Al-Bireh)"))
                .doesNotHaveDuplicates();
    }

    @Test
    void towns_of_one_name_are_told_apart_by_their_regions() {
        var springfields =
                search.find(new PlaceSearch.Query("Springfield", "US", 5)).stream()
                        .map(PlaceSearch.Found::place)
                        .toList();
        assertThat(told(springfields, Language.EN))
                .contains("Missouri, United States", "Massachusetts, United States")
                .doesNotHaveDuplicates();
        assertThat(told(springfields, Language.AR)).doesNotHaveDuplicates();
    }

    @Test
    void who_has_no_namesake_among_them_is_told_by_the_country_alone() {
        var all = List.of(ABU_DIS, MUGHAYYIR_OF_RAMALLAH);
        assertThat(told(all, Language.EN)).containsExactly("Palestine", "Palestine");
        assertThat(told(List.of(), Language.EN)).isEmpty();
    }

    @Test
    void places_of_different_questions_need_not_differ() {
        var hessen = place("Friedberg (Hessen)");
        var questions =
                List.of(
                        List.of(hessen, place("Friedberg (Bayern)")),
                        List.of(place("Fulda"), place("Fürth")));
        assertThat(namesakes.apart(questions, Language.EN))
                .hasSize(4)
                .containsEntry(hessen.id(), "Hesse, Germany");
    }

    @Test
    void what_no_landmark_tells_apart_is_told_by_its_degrees() {
        var here = stated("Nowhere", 0.123, -150.5);
        var there = stated("Nowhere", 0.456, -150.4);
        var unknown = stated("Nowhere", null, null);
        assertThat(namesakes.countries(List.of(here, there, unknown), Language.EN))
                .containsEntry(here.id(), "Kiribati, 0.1°, -150.5°")
                .containsEntry(there.id(), "Kiribati, 0.5°, -150.4°")
                .containsEntry(unknown.id(), "Kiribati");
    }

    private List<String> told(Collection<Place.Id> ids, Language reader) {
        var told = namesakes.countries(places.find(ids).values(), reader);
        return ids.stream().map(id -> Objects.requireNonNull(told.get(id))).toList();
    }

    private Place place(String name) {
        var found = search.find(new PlaceSearch.Query(name, "DE", 1));
        return places.find(found.getFirst().place()).orElseThrow();
    }

    private static Place stated(String name, @Nullable Double lat, @Nullable Double lon) {
        var id = new Place.Id(UUID.randomUUID());
        var coordinates = lat == null ? Place.Coordinates.NONE : Place.Coordinates.EXACT;
        return new Place(
                id,
                id.toString(),
                id.toString(),
                name,
                "KI",
                lat,
                lon,
                coordinates,
                0,
                Place.Kind.VILLAGE,
                null,
                null,
                null,
                null,
                "stated");
    }
}
