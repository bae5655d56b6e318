package org.kith.home;

import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Communities and links that a test puts on the map. */
@Component
class Registered {

    private final Communities communities;
    private final Links links;
    private final TestNetworks tests;
    private final JdbcClient db;

    Registered(Communities communities, Links links, TestNetworks tests, JdbcClient db) {
        this.tests = tests;
        this.communities = communities;
        this.links = links;
        this.db = db;
    }

    Community.Id town(Network network, String name, String country, double lat, double lon) {
        var community =
                new Community(
                        Community.Id.next(),
                        "",
                        place(name, country, lat, lon),
                        Community.Kind.TOWN,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        true);
        return switch (communities.record(network.id(), Actor.KITH, community, null)) {
            case Recorded.Added<Community> added -> added.value().id();
            case Recorded.AlreadyHere<Community> here -> here.value().id();
        };
    }

    void link(Network network, Link.Kind kind, Community.Id a, Community.Id b) {
        var person = tests.join(network, Role.REPRESENTATIVE);
        var actor = new Actor(person.id(), person.name(), Role.REPRESENTATIVE);
        links.record(network.id(), actor, Link.between(kind, List.of(a), List.of(b)), null);
    }

    private Place.Id place(String name, String country, double lat, double lon) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into country (code, name_en) values (:country, :country) on conflict do nothing
                        """)
                .param("country", country)
                .update();
        db.sql(
                        """
                        insert into place (id, key, slug, name, country, lat, lon, coordinates, kind, source)
                        values (:id, 'test-' || :id, 'test-' || :id, :name, :country, :lat, :lon, 'exact', 'town', 'stated')
                        """)
                .param("id", id)
                .param("name", name)
                .param("country", country)
                .param("lat", lat)
                .param("lon", lon)
                .update();
        return new Place.Id(id);
    }
}
