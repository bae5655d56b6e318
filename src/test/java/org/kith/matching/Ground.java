package org.kith.matching;

import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Uuid7;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Places of a test's own, on an empty stretch of sea, with communities and links. */
@Component
class Ground {

    private final JdbcClient db;
    private final Communities communities;
    private final Groups groups;
    private final Links links;
    private final Facts facts;

    Ground(JdbcClient db, Communities communities, Groups groups, Links links, Facts facts) {
        this.db = db;
        this.communities = communities;
        this.groups = groups;
        this.links = links;
        this.facts = facts;
    }

    Place.Id place(String name, String country, double lat, double lon, int people) {
        var id = Uuid7.next();
        db.sql("insert into country (code, name_en) values (:c, :c) on conflict do nothing")
                .param("c", country)
                .update();
        db.sql(
                        """
                        insert into place (id, key, slug, name, country, lat, lon, coordinates, population, kind, source)
                        values (:id, 'test-' || :id, 'test-' || :id, :name, :country, :lat, :lon, 'exact', :people, 'town', 'stated')
                        """)
                .param("id", id)
                .param("name", name)
                .param("country", country)
                .param("lat", lat)
                .param("lon", lon)
                .param("people", people)
                .update();
        return new Place.Id(id);
    }

    Community.Id town(Network network, Place.Id place) {
        return town(network, place, List.of(), List.of());
    }

    Community.Id town(
            Network network, Place.Id place, List<String> interests, List<String> languages) {
        var town =
                new Community(
                        Community.Id.next(),
                        "",
                        place,
                        Community.Kind.TOWN,
                        null,
                        "",
                        interests,
                        languages,
                        List.of(),
                        false,
                        null,
                        false);
        return switch (communities.record(network.id(), Actor.KITH, town, null)) {
            case Recorded.Added<Community>(var added) -> added.id();
            case Recorded.AlreadyHere<Community>(var here) -> here.id();
        };
    }

    void group(Network network, Community.Id community, List<String> seeks, List<String> offers) {
        var group =
                new Group(
                        Group.Id.next(),
                        "",
                        community,
                        "Friends",
                        Group.Form.FRIENDSHIP_GROUP,
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        new Exchanges(seeks, offers),
                        null,
                        true);
        groups.record(network.id(), Actor.KITH, group, null);
    }

    Link.Id link(Network network, Community.Id a, Community.Id b) {
        var link = Link.between(Link.Kind.TWINNING, List.of(a), List.of(b));
        links.record(network.id(), Actor.KITH, link, null);
        return link.id();
    }

    void end(Network network, Link.Id link) {
        var ended = StatedStage.of(Link.Stage.ENDED, null, StatedStage.Voice.BOTH);
        facts.state(network.id(), Actor.KITH, link, ended, null);
    }

    void decline(Network network, Link.Id link) {
        var declined = StatedStage.of(Link.Stage.DECLINED, null, StatedStage.Voice.B);
        facts.state(network.id(), Actor.KITH, link, declined, null);
    }
}
