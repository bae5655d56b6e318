package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gazetteer.GazetteerPlace;
import org.kith.suggestion.Partners.Link;
import org.kith.suggestion.Partners.Wish;
import org.kith.suggestion.Suggested.Part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Two countries of towns along two roads: neighbours here are linked with neighbours there, and
 * most of them are, so that they are a list of members.
 */
class PartnersTest {

    private static final int TOWNS = 40;

    private final List<GazetteerPlace> places = places();
    private final List<Link> links = links();

    @ParameterizedTest
    @ValueSource(strings = {"", "BB"})
    void nobody_is_suggested_to_himself_or_to_his_friends(String country) {
        var suggested = ids(partners().suggest(wish("a7", country)));
        assertThat(suggested).hasSize(10).doesNotContain("a7", "b7").doesNotHaveDuplicates();
    }

    @Test
    void a_wish_for_a_country_is_kept() {
        assertThat(ids(partners().suggest(wish("a7", "BB")))).allMatch(id -> id.startsWith("b"));
        assertThat(ids(partners().suggest(wish("a7", "bb")))).hasSize(10);
        assertThat(partners().suggest(wish("a7", "QQ"))).isEmpty();
        assertThat(partners().suggest(wish("nowhere", "BB"))).isEmpty();
    }

    @Test
    void the_parts_shown_sum_to_the_score() {
        for (String country : List.of("", "BB")) {
            for (Suggested place : partners().suggest(wish("a3", country))) {
                double sum = place.why().stream().mapToDouble(Part::adds).sum();
                assertThat(sum).isCloseTo(place.score(), within(1e-9));
                assertThat(place.score()).isBetween(0.0, 1.0);
                assertThat(place.why().getFirst().because()).isEqualTo(Because.START);
            }
        }
    }

    @Test
    void the_likelier_come_first() {
        assertThat(partners().suggest(wish("a3", "")))
                .extracting(Suggested::score)
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void the_friends_of_neighbours_come_before_those_of_far_towns() {
        var suggested = ids(amongAll().suggest(new Wish("1", "a20", "BB", 4)));
        assertThat(suggested).hasSize(4).isSubsetOf("b18", "b19", "b20", "b21", "b22");
    }

    @Test
    void neither_the_order_of_places_nor_that_of_links_matters() {
        var shuffled = new ArrayList<>(places);
        var mixed = new ArrayList<Link>();
        links.forEach(link -> mixed.add(new Link(link.b(), link.a())));
        Collections.shuffle(shuffled, new Random(3));
        Collections.shuffle(mixed, new Random(4));
        var other = Partners.of(shuffled, mixed);
        for (int town = 0; town < TOWNS; town++) {
            var wish = wish("a" + town, "");
            assertThat(other.suggest(wish)).isEqualTo(partners().suggest(wish));
        }
    }

    @Test
    void what_was_asked_before_does_not_matter() {
        var asked = partners();
        asked.suggest(wish("b1", "AA"));
        asked.suggestFairly(wish("a2", ""));
        assertThat(asked.suggest(wish("a3", ""))).isEqualTo(partners().suggest(wish("a3", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BB"})
    void half_of_a_fair_list_and_its_first_have_no_friend_yet(String country) {
        var fair = partners().suggestFairly(wish("a7", country));
        assertThat(fair).hasSize(10);
        assertThat(fair.getFirst().linked()).isFalse();
        assertThat(fair).filteredOn(place -> !place.linked()).hasSize(5);
    }

    @Test
    void the_linked_ones_of_a_fair_list_are_the_likeliest_of_all() {
        var linked = partners().suggestFairly(wish("a7", "BB")).stream().filter(Suggested::linked);
        var all =
                partners().suggest(new Wish("1", "a7", "BB", TOWNS)).stream()
                        .filter(Suggested::linked)
                        .limit(5);
        assertThat(ids(linked.toList())).isEqualTo(ids(all.toList()));
    }

    @Test
    void where_too_few_are_without_friends_others_fill_the_list() {
        var everybody = new ArrayList<>(links);
        for (int town = TOWNS / 2; town < TOWNS - 2; town++) {
            everybody.add(new Link("a" + town, "b" + town));
        }
        var fair = Partners.of(places, everybody).suggestFairly(wish("a7", "BB"));
        assertThat(fair).hasSize(10).filteredOn(place -> !place.linked()).hasSize(2);
    }

    @Test
    void among_equals_the_first_place_goes_round() {
        var twins = new ArrayList<GazetteerPlace>();
        for (int i = 0; i < 30; i++) {
            twins.add(place("t" + i, "Twin", "CC", 10, 10, 5000));
        }
        twins.add(place("me", "Me", "AA", 50, 0, 5000));
        var partners = Partners.of(twins, List.of());
        var first = new HashSet<String>();
        for (int asker = 0; asker < 60; asker++) {
            first.add(partners.suggest(new Wish("q" + asker, "me", "CC", 1)).getFirst().place());
        }
        assertThat(first).hasSizeGreaterThan(15);
    }

    @Test
    void each_village_of_a_large_country_can_be_suggested_there() {
        var villages = new ArrayList<GazetteerPlace>();
        for (int i = 0; i < 400; i++) {
            villages.add(place("v" + i, "Vale " + i, "CC", 10 + i * .02, 10, 600));
        }
        villages.add(place("me", "Me", "AA", 50, 0, 5000));
        var suggested = Partners.of(villages, List.of()).suggest(new Wish("1", "me", "CC", 500));
        assertThat(ids(suggested)).doesNotHaveDuplicates().hasSize(400);
    }

    @Test
    void in_a_list_of_members_one_without_friends_is_likelier_than_in_a_gazetteer_of_all() {
        assertThat(score(partners(), "a30", "b39")).isGreaterThan(score(amongAll(), "a30", "b39"));
    }

    @Test
    void each_member_can_be_suggested_in_the_whole_world() {
        var members = new ArrayList<GazetteerPlace>();
        var pairs = new ArrayList<Link>();
        for (int i = 0; i < 400; i++) {
            members.add(place("v" + i, "Vale " + i, "CC", 10 + i * .02, 10, 600));
            members.add(place("w" + i, "Wold " + i, "DD", 10 + i * .02, 90, 600));
            pairs.add(new Link("v" + i, "w" + i));
        }
        members.add(place("me", "Me", "AA", 50, 0, 5000));
        var suggested = Partners.of(members, pairs).suggest(new Wish("1", "me", "", 1000));
        assertThat(ids(suggested)).doesNotHaveDuplicates().hasSize(800);
    }

    @Test
    void links_that_lead_nowhere_count_for_nothing() {
        var more = new ArrayList<>(links);
        more.add(new Link("a1", "nowhere"));
        more.add(new Link("a1", "a1"));
        more.add(links.getFirst());
        var partners = Partners.of(places, more);
        assertThat(partners.links()).isEqualTo(links.size());
        assertThat(partners.suggest(wish("a1", ""))).isEqualTo(partners().suggest(wish("a1", "")));
    }

    @Test
    void places_of_which_nothing_is_known_are_suggested_and_asked_for_as_well() {
        var bare = new ArrayList<>(places);
        bare.add(place("x", "?", "", Double.NaN, Double.NaN, 0));
        bare.add(place("y", "\u200B", "", Double.NaN, Double.NaN, 0));
        var partners = Partners.of(bare, links);
        assertThat(ids(partners.suggest(wish("x", "")))).hasSize(10);
        assertThat(ids(partners.suggest(new Wish("1", "a1", "", 200)))).contains("x", "y");
    }

    private static double score(Partners partners, String asking, String place) {
        return partners.suggest(new Wish("1", asking, "BB", TOWNS)).stream()
                .filter(suggested -> suggested.place().equals(place))
                .mapToDouble(Suggested::score)
                .sum();
    }

    private Partners partners() {
        return Partners.of(places, links);
    }

    /** The same towns in a gazetteer of which most have no friends. */
    private Partners amongAll() {
        var all = new ArrayList<>(places);
        for (int i = 0; i < 200; i++) {
            all.add(place("z" + i, "Zeal " + i, "ZZ", -40, 20 + i * .2, 3000));
        }
        return Partners.of(all, links);
    }

    private static Wish wish(String place, String country) {
        return new Wish("1", place, country, 10);
    }

    private static List<String> ids(List<Suggested> suggested) {
        return suggested.stream().map(Suggested::place).toList();
    }

    private static List<GazetteerPlace> places() {
        var places = new ArrayList<GazetteerPlace>();
        for (int town = 0; town < TOWNS; town++) {
            int people = 1000 + 137 * town;
            places.add(place("a" + town, "Ash " + town, "AA", 50, town * .2, people));
            places.add(place("b" + town, "Birch " + town, "BB", 45, 40 + town * .2, people));
        }
        return places;
    }

    /** The first half of each road is linked, town by town, and so is the second, but for four. */
    private static List<Link> links() {
        var links = new ArrayList<Link>();
        for (int town = 0; town < TOWNS; town++) {
            if (town < TOWNS / 2 || town > TOWNS / 2 && town < TOWNS / 2 + 8) {
                links.add(new Link("a" + town, "b" + town));
            }
        }
        return links;
    }

    private static GazetteerPlace place(
            String id, String name, String country, double lat, double lon, long people) {
        return new GazetteerPlace(id, name, country, "01", lat, lon, people, "PPL", List.of(name));
    }
}
