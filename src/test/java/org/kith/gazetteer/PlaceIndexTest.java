package org.kith.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gazetteer.Finder.Found;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A place is found by any spelling, and no spelling breaks the search. */
class PlaceIndexTest {

    private static final List<GazetteerPlace> PLACES =
            List.of(
                    place("1", "Abu Dis", "PS", 10_782, "أبو ديس"),
                    place("2", "Bethlehem", "PS", 25_266, "בית לחם"),
                    place("3", "Bethlehem", "ZA", 60_667),
                    place("4", "Nablus", "PS", 130_326, "نابلس", "Naplouse"),
                    place("5", "Camden", "GB", 210_136),
                    place("6", "Kafr Qasim", "IL", 18_000, "כפר קאסם"),
                    place("7", "Thessaloniki", "GR", 354_290, "Θεσσαλονίκη", "Salonica"));

    private final PlaceIndex index = index(PLACES);

    @ParameterizedTest
    @CsvSource({
        "Abou Deis, 1",
        "ABU-DIS, 1",
        "אבו דיס, 1",
        "Nabluss, 4",
        "Naplouze, 4",
        "كامدن, 5",
        "Kfar Kassem, 6",
        "Салоники, 7",
        "Tessalonica, 7"
    })
    void a_place_is_found_by_a_spelling_that_its_gazetteer_lacks(String text, String id) {
        assertThat(first(text, "")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "City of Nablus, 4",
        "مدينة نابلس, 4",
        "بلدية ابو ديس, 1",
        "עיריית כפר קאסם, 6",
        "Ville de Naplouse, 4",
        "Nablous Municipality, 4",
        "Camden Town, 5",
        "Stadt Bethlehem, 3"
    })
    void a_place_is_found_with_titles_that_are_not_part_of_its_name(String text, String id) {
        assertThat(first(text, "")).isEqualTo(id);
    }

    private static final List<GazetteerPlace> EASTERN =
            List.of(
                    place("j1", "Nishinomiya", "JP", 482_640),
                    place("j2", "Osaka", "JP", 2_592_413),
                    place("j3", "Hekinan", "JP", 70_000),
                    place("c1", "Beijing", "CN", 18_960_744, "北京"),
                    place("c2", "Daban", "CN", 20_000),
                    place("c3", "Sai Kung", "HK", 11_927, "西貢"),
                    place("t1", "Nong Bua", "TH", 5_000));

    @ParameterizedTest
    @CsvSource({
        "西宮市, JP, j1",
        "大阪, JP, j2",
        "大阪 (日本), '', j2",
        "大阪, CN, c2",
        "北京, '', c1",
        "หนองบัว, TH, t1"
    })
    void chinese_signs_and_thai_letters_are_read_as_they_sound(
            String text, String country, String id) {
        var found = index(EASTERN).finder().find(text, country, 3);
        assertThat(found.getFirst().place()).isEqualTo(id);
    }

    /** 西宮 and 西貢 sound alike in China. */
    @Test
    void signs_that_are_a_name_in_china_are_looked_for_in_japan_as_a_whole_name_only() {
        var finder = index(EASTERN).finder();
        assertThat(finder.find("西宮", "", 2))
                .extracting(Found::place)
                .containsExactlyInAnyOrder("c3", "j1");
        assertThat(finder.find("北京", "", 5)).extracting(Found::place).doesNotContain("j3");
    }

    @Test
    void what_only_begins_with_a_name_is_not_that_name() {
        var finder = index(List.of(place("t", "หนองบัว".repeat(10), "TH", 5_000))).finder();
        var longer = finder.find("หนองบัว".repeat(10) + "คลองหลวงสีลม", "", 1);
        assertThat(longer.getFirst().score()).isLessThan(NameSearch.A_NAME);
    }

    /** Namesakes, the largest first. */
    private static final List<GazetteerPlace> NAMESAKES =
            List.of(
                    place("1", "Salisbury", "GB", "ENG", 51.07, -1.80, 40_302),
                    place("2", "Salisbury", "US", "NC", 35.67, -80.47, 34_017),
                    place("3", "Salisbury", "US", "MD", 38.36, -75.60, 32_563),
                    place("4", "Savannah", "US", "GA", 32.08, -81.10, 147_780),
                    place("5", "Savannah", "US", "TN", 35.22, -88.25, 7_000),
                    place("6", "Leicester", "GB", "ENG", 52.64, -1.13, 508_916),
                    place("7", "Glenfield", "GB", "ENG", 52.65, -1.20, 10_000),
                    place("8", "Glenfield", "GB", "SCT", 55.80, -4.43, 12_000),
                    place("9", "Tbilisi", "GE", "51", 41.69, 44.83, 1_049_498),
                    place("10", "Halle", "BE", "VLG", 50.73, 4.23, 37_266),
                    place("11", "Halle", "DE", "14", 51.48, 11.97, 234_107),
                    place("12", "Belgrade", "RS", "SE", 44.80, 20.47, 1_273_651),
                    place("13", "Zemun", "RS", "SE", 44.84, 20.40, 155_591));

    @ParameterizedTest
    @CsvSource({
        "'Salisbury, North Carolina', 2",
        "'Salisbury, Maryland, USA', 3",
        "'Salisbury, Xyzzy, Qwxz, Zzyx, Maryland', 3",
        "'Salisbury (England)', 1",
        "'Salisbury, Vereinigtes Königreich', 1",
        "'Salsbury, Maryland', 3",
        "'Savannah, Georgia', 4",
        "'Savannah (Tennessee)', 5",
        "'Savannah, GA', 4",
        "'Salisbury, MD', 3",
        "'Glenfield, Leicestershire', 7",
        "'Glenfield (Leicester)', 7",
        "'Halle (Saale)', 11",
        "'Halle, Belgium', 10",
        "Belgrade – Zemun, 13",
        "Zemun/Belgrade, 13",
        "'Zemun (Belgrade)', 13"
    })
    void what_is_written_beside_a_name_tells_which_is_meant(String text, String id) {
        assertThat(index(NAMESAKES).finder().find(text, "", 10).getFirst().place()).isEqualTo(id);
    }

    @Test
    void of_many_namesakes_the_smallest_is_found() {
        var many = new ArrayList<GazetteerPlace>();
        for (int i = 0; i < 150; i++) {
            many.add(place("t" + i, "Clinton", "US", "TX", 30 + i / 50.0, -98, 10_000 + i));
        }
        many.add(place("maine", "Clinton", "US", "ME", 44.64, -69.50, 300));
        assertThat(index(many).finder().find("Clinton, Maine", "US", 10).getFirst().place())
                .isEqualTo("maine");
    }

    @Test
    void where_no_place_tells_where_it_lies_words_beside_the_name_do_no_harm() {
        assertThat(first("Bethlehem, Nablus", "PS")).isEqualTo("2");
        assertThat(first("Bethlehem (South Africa)", "")).isEqualTo("3");
    }

    @Test
    void words_beside_a_name_that_nobody_knows_leave_the_largest_first() {
        assertThat(index(NAMESAKES).finder().find("Salisbury (Xyzzy)", "", 3))
                .extracting(Found::place)
                .containsExactly("1", "2", "3");
    }

    @Test
    void the_country_tells_two_places_of_one_name_apart() {
        assertThat(first("Bethlehem", "PS")).isEqualTo("2");
        assertThat(first("Bethlehem", "South Africa")).isEqualTo("3");
        assertThat(find("Bethlehem", "")).extracting(Found::place).startsWith("3", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "Taiahua, Tamiahua, Tayahua",
        "Worsop, Worksop, Warsop",
        "Huksen, Husken, Hulsen",
        "Liqeiao, Lieqiao, Liqiao"
    })
    void a_letter_forgotten_or_swapped_is_likelier_than_one_put_in_or_changed(
            String typed, String meant, String other) {
        var both = List.of(place("meant", meant, "GB", 9000), place("other", other, "GB", 9000));
        assertThat(index(both).finder().find(typed, "", 2).getFirst().place()).isEqualTo("meant");
    }

    @Test
    void where_the_country_has_nothing_like_it_the_others_are_asked() {
        assertThat(first("Camden", "PS")).isEqualTo("5");
        assertThat(first("Camden", "Nowhere")).isEqualTo("5");
    }

    @Test
    void scores_lie_between_0_and_1_and_fall() {
        for (String text : List.of("Bethlehem", "Nabls", "x", "بيت")) {
            assertThat(find(text, ""))
                    .extracting(Found::score)
                    .allMatch(score -> score >= 0 && score <= 1)
                    .isSortedAccordingTo(Collections.reverseOrder());
        }
    }

    @Test
    void the_order_of_the_gazetteer_does_not_matter() {
        var shuffled = new ArrayList<>(PLACES);
        Collections.shuffle(shuffled, new Random(1));
        var other = index(shuffled).finder();
        for (String text : List.of("Bethlehem", "Abou Deis", "Salonik", "ا")) {
            assertThat(other.find(text, "", 5)).isEqualTo(index.finder().find(text, "", 5));
        }
    }

    @Test
    void what_was_asked_before_does_not_matter() {
        var asked = index.finder();
        asked.find("نابلس", "PS", 3);
        asked.find("z".repeat(10_000), "", 3);
        assertThat(asked.find("Abou Deis", "", 3))
                .isEqualTo(index.finder().find("Abou Deis", "", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Abu\u200BDis", "\u202EAbu Dis\u202C", "Аbu Dіs", "Ａｂｕ Ｄｉｓ", "Abu  Dis!"})
    void disguises_change_nothing(String text) {
        assertThat(first(text, "")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u202E", "!?", "\uD800", "🙂", "\u0000"})
    void a_text_with_nothing_to_compare_finds_nothing(String text) {
        assertThat(find(text, "")).isEmpty();
    }

    @Test
    void of_a_text_without_end_the_beginning_is_looked_for() {
        for (String text : List.of("Abu Dis", "أبو ديس", "a ", "漢")) {
            assertThat(find(text.repeat(10_000 / text.length()), "")).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void an_index_of_nothing_answers_nothing() {
        assertThat(index(List.of()).finder().find("Abu Dis", "PS", 10)).isEmpty();
    }

    @Test
    void names_that_deceive_do_no_harm_in_a_gazetteer() {
        var hostile = new ArrayList<>(PLACES);
        hostile.add(place("8", "\u202E", "PS", 1, "\u200B", "x".repeat(10_000), "é".repeat(500)));
        hostile.add(place("9", "\uD83D\uDE42", "", 0));
        hostile.add(place("1", "Another of the same id", "PS", 5));
        var finder = index(hostile).finder();
        assertThat(finder.find("Abou Deis", "PS", 1).getFirst().place()).isEqualTo("1");
        assertThat(finder.find("x".repeat(10_000), "", 1).getFirst().place()).isEqualTo("8");
    }

    private String first(String text, String country) {
        return find(text, country).getFirst().place();
    }

    private List<Found> find(String text, String country) {
        return index.finder().find(text, country, 10);
    }

    private static PlaceIndex index(List<GazetteerPlace> places) {
        var builder = new PlaceIndex.Builder();
        places.forEach(builder::add);
        return builder.build();
    }

    private static GazetteerPlace place(
            String id, String name, String country, long people, String... names) {
        return new GazetteerPlace(
                id, name, country, "", Double.NaN, Double.NaN, people, "PPL", List.of(names));
    }

    private static GazetteerPlace place(
            String id,
            String name,
            String country,
            String admin1,
            double lat,
            double lon,
            long people) {
        return new GazetteerPlace(id, name, country, admin1, lat, lon, people, "PPL", List.of());
    }
}
