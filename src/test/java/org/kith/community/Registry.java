package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of the registry begin with: a network of their own, people, places of their own. */
@Component
class Registry {

    private final Networks networks;
    private final People people;
    private final JdbcClient db;

    Registry(Networks networks, People people, JdbcClient db) {
        this.networks = networks;
        this.people = people;
        this.db = db;
    }

    Network network() {
        var id = Network.Id.next();
        var slug = "n-" + id.toString().substring(24);
        var network = new Network(id, slug, slug, "", Map.of(), Map.of(), Language.EN, true, true);
        networks.add(network);
        return network;
    }

    Actor representative(String name) {
        var mail = Uuid7.next() + "@example.org";
        var person = people.add(new Person(Person.Id.next(), name, mail, Language.EN, false));
        return new Actor(person.id(), person.name(), Role.REPRESENTATIVE);
    }

    /** A place that only this test knows. */
    Place.Id place(String name, String arabic, String country, int people) {
        return place(name, arabic, country, people, Place.Kind.TOWN);
    }

    Place.Id place(String name, String arabic, String country, int people, Place.Kind kind) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into country (code, name_en) values (:country, :country) on conflict do nothing
                        """)
                .param("country", country)
                .update();
        db.sql(
                        """
                        insert into place (id, key, slug, name, country, coordinates, population, kind, name_ar, source)
                        values (:id, 'test-' || :id, 'test-' || :id, :name, :country, 'none', :people, :kind, :arabic, 'stated')
                        """)
                .param("id", id)
                .param("name", name)
                .param("arabic", arabic)
                .param("country", country)
                .param("people", people)
                .param("kind", kind.code())
                .update();
        return new Place.Id(id);
    }

    /** A place of the shipped gazetteer. */
    Place.Id gazetteer(String arabic) {
        return new Place.Id(
                db.sql(
                                "select id from place where name_ar = :name and source <> 'stated'"
                                        + " order by population desc limit 1")
                        .param("name", arabic)
                        .query(UUID.class)
                        .single());
    }

    static Community town(Place.Id place) {
        return community(place, Community.Kind.TOWN, null);
    }

    static Community community(
            Place.Id place, Community.Kind kind, @org.jspecify.annotations.Nullable String name) {
        return new Community(
                Community.Id.next(),
                "",
                place,
                kind,
                name,
                "",
                List.of("schools"),
                List.of("ar"),
                List.of(),
                false,
                null,
                true);
    }

    static Group group(Community.Id community, String name) {
        return new Group(
                Group.Id.next(),
                "",
                community,
                name,
                Group.Form.FRIENDSHIP_GROUP,
                "",
                null,
                null,
                List.of(),
                List.of(),
                Exchanges.NONE,
                null,
                true);
    }
}
