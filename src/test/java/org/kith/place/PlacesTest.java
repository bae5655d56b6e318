package org.kith.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.atlas.Point;
import org.kith.names.SafeText;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Random;
import java.util.UUID;

@KithTest
class PlacesTest {

    private static final Place.Id ABU_DIS = Place.Id.of("g285279");

    private final Places places;
    private final PlaceSearch search;
    private final Countries countries;
    private final TestNetworks networks;
    private final JdbcClient db;

    PlacesTest(
            Places places,
            PlaceSearch search,
            Countries countries,
            TestNetworks networks,
            JdbcClient db) {
        this.places = places;
        this.search = search;
        this.countries = countries;
        this.networks = networks;
        this.db = db;
    }

    @Test
    void a_place_is_shown_in_the_readers_script_with_its_own_name_beside_it() {
        var place = places.findBySlug("abu-dis").orElseThrow();
        assertThat(place.id()).isEqualTo(ABU_DIS);
        assertThat(place.nameFor(Language.HE)).isEqualTo("אבו דיס");
        assertThat(place.localName(Language.EN)).contains(new Place.LocalName("أبو ديس", "ar"));
        assertThat(place.localName(Language.AR)).isEmpty();
    }

    @Test
    void places_come_in_the_order_of_their_ids_and_unknown_ones_are_left_out() {
        var ids = List.of(Place.Id.of("g2643743"), new Place.Id(UUID.randomUUID()), ABU_DIS);
        assertThat(places.find(ids).values())
                .extracting(Place::name)
                .containsExactly("London", "Abu Dis");
    }

    @Test
    void the_neighbours_of_a_place_are_the_nearest_ones_in_order() {
        var near = places.near(places.find(ABU_DIS).orElseThrow(), 6);
        assertThat(near).hasSize(6);
        assertThat(near).extracting(Places.Neighbour::kilometres).isSorted();
        assertThat(near.getFirst().kilometres()).isLessThan(4);
        assertThat(near).extracting(n -> n.place().id()).doesNotContain(ABU_DIS);
    }

    @Test
    void far_north_the_nearest_are_still_the_nearest() {
        var tromso = places.findBySlug("tromso").orElseThrow();
        var here = tromso.point().orElseThrow();
        var near = places.near(tromso, 5);
        var farthest = near.getLast().kilometres();
        assertThat(places.within(here, farthest - 0.01)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void countries_and_regions_are_named_in_the_readers_language() {
        assertThat(countries.nameOf("PS", Language.FR)).isEqualTo("Palestine");
        assertThat(countries.find("PS").orElseThrow().region()).isEqualTo("145");
        assertThat(countries.regionName("145", Language.EN)).isEqualTo("Western Asia");
        assertThat(countries.nameOf(null, Language.EN)).isEmpty();
    }

    @Test
    void a_place_that_no_gazetteer_knows_is_added_and_found() {
        var name = "Testabad " + UUID.randomUUID().toString().substring(0, 8);
        var asked = new NewPlace(name, "PS", new Point(31.5, 35.2), Place.Kind.VILLAGE);
        var added = (Adding.Added) add(asked, false);
        assertThat(added.place().source()).isEqualTo("stated");
        assertThat(search.find(PlaceSearch.Query.of(name, 3)).getFirst().place())
                .isEqualTo(added.place().id());
        assertThat(add(asked, false)).isEqualTo(new Adding.LikelySame(List.of(added.place())));
        assertThat(add(asked, true)).isInstanceOf(Adding.Added.class);
    }

    @Test
    void a_place_that_is_known_is_not_added_again() {
        var again = new NewPlace("Abou Deis", "PS", new Point(31.76, 35.26), Place.Kind.TOWN);
        assertThat(add(again, false))
                .isInstanceOfSatisfying(
                        Adding.LikelySame.class,
                        same -> assertThat(same.places()).extracting(Place::id).contains(ABU_DIS));
    }

    @Test
    void names_that_deceive_and_countries_that_are_none_are_refused() {
        assertThat(add(new NewPlace("a\u202Eb", "PS", null, Place.Kind.TOWN), false))
                .isEqualTo(new Adding.NameRefused(SafeText.Reason.BIDI_TRICKS));
        // Every letter of this Cox is Cyrillic: right in Russia, a disguise in England.
        var cox = "Сох" + "асеор".repeat(1 + new Random().nextInt(8)) + new Random().nextInt(999);
        assertThat(add(new NewPlace(cox, "GB", null, Place.Kind.TOWN), false))
                .isEqualTo(new Adding.NameRefused(SafeText.Reason.MIXED_SCRIPT_LOOKALIKE));
        assertThat(add(new NewPlace(cox, "RU", null, Place.Kind.TOWN), false))
                .isInstanceOf(Adding.Added.class);
        assertThat(add(new NewPlace("Somewhere", "QQ", null, Place.Kind.TOWN), false))
                .isEqualTo(new Adding.UnknownCountry());
    }

    @Test
    void no_spelling_belongs_to_no_place_and_every_place_has_one() {
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from place p
                                        where p.source <> 'stated'
                                          and not exists (select from place_name n where n.place_id = p.id)
                                        """)
                                .query(Integer.class)
                                .single())
                .isLessThan(10);
    }

    private Adding add(NewPlace asked, boolean insisted) {
        return places.add(networks.published().id(), Actor.KITH, asked, insisted);
    }
}
