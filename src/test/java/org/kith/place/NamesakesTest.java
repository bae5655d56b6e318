package org.kith.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.shared.Language;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

    private List<String> told(Collection<Place.Id> ids, Language reader) {
        var told = namesakes.countries(places.find(ids).values(), reader);
        return ids.stream().flatMap(id -> Stream.ofNullable(told.get(id))).toList();
    }
}
