package org.kith.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

@KithTest
class PlacesLoadTest {

    private final PlacesLoad load;
    private final Places places;
    private final TestNetworks networks;
    private final Communities communities;
    private final JdbcClient db;

    PlacesLoadTest(
            PlacesLoad load,
            Places places,
            TestNetworks networks,
            Communities communities,
            JdbcClient db) {
        this.load = load;
        this.places = places;
        this.networks = networks;
        this.communities = communities;
        this.db = db;
    }

    @Test
    void loading_again_changes_nothing_and_keeps_what_members_added() {
        var name = "Neverland " + UUID.randomUUID();
        var asked = new NewPlace(name, "PS", null, Place.Kind.VILLAGE);
        places.add(networks.published().id(), Actor.KITH, asked, false);
        var before = state();
        load.load();
        assertThat(state()).isEqualTo(before);
        assertThat(
                        db.sql("select count(*) from place_name where name = :name")
                                .param("name", name)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void what_the_gazetteer_has_no_more_goes_unless_something_stands_there() {
        var unused = formerly();
        var used = formerly();
        var network = networks.published();
        communities.record(
                network.id(), Actor.KITH, Community.called(places.find(used).orElseThrow()), null);
        var wasTwice = formerly("ps-silwad");
        load.load();
        assertThat(places.find(unused)).isEmpty();
        assertThat(places.findBySlug("ps-silwad"))
                .get()
                .extracting(Place::key)
                .isEqualTo("g281789");
        assertThat(places.find(wasTwice).orElseThrow().country()).isNull();
        assertThat(places.namesOf(wasTwice)).isEmpty();
        assertThat(places.find(used)).isPresent();
        assertThat(places.namesOf(used)).extracting(PlaceName::name).containsExactly("Formerly");
    }

    /** A place of an older gazetteer. */
    private Place.Id formerly() {
        return formerly("ps-" + UUID.randomUUID());
    }

    private Place.Id formerly(String key) {
        var id = Place.Id.of(key);
        db.sql(
                        """
                        insert into place (id, key, slug, name, country, coordinates, kind, source)
                        values (:id, :key, :key, 'Formerly', 'PS', 'none', 'village', 'palestine-localities')
                        on conflict (id) do update set country = excluded.country, moved_to = null
                        """)
                .param("id", id.value())
                .param("key", key)
                .update();
        db.sql(
                        """
                        insert into place_name (place_id, name, script, kind, folded, skeleton, standing)
                        values (:id, 'Formerly', 'latin', 'official', 'formerly', 'frmrl', 2)
                        """)
                .param("id", id.value())
                .update();
        return id;
    }

    /** Where this fails, names are read otherwise than before: write the new number there. */
    @Test
    void keys_of_names_are_made_anew_when_names_are_read_otherwise() {
        assertThat(PlacesLoad.KEYS).isEqualTo(load.keysOfSample());
        assertThat(load.fingerprint()).endsWith(PlacesLoad.KEYS);
    }

    private List<@Nullable String> state() {
        return db.sql(
                        """
                        select 'places ' || count(*) || ' ' || sum(hashtext(id::text || slug || name)) from place
                        union all
                        select 'names ' || count(*) || ' ' || sum(hashtext(place_id::text || name || folded || skeleton)) from place_name
                        union all
                        select indexname || '' from pg_indexes where tablename = 'place_name'
                        order by 1
                        """)
                .query(String.class)
                .list();
    }
}
