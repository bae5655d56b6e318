package org.kith.shipped;

import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.LoadStep;
import org.kith.twinning.LinkLoad;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two networks to walk through: what public pages say, and around it invented people, groups and
 * links, each marked as invented.
 */
@Component
class DemonstrationsLoad implements LoadStep {

    /** Towns of Israel are in the network of partnerships, all others in the one of friendship. */
    private static final Demonstration FRIENDSHIP = new Demonstration("britain-palestine");

    private static final Demonstration PARTNERSHIPS = new Demonstration("partnerships");

    private final NetworkScope scope;
    private final Networks networks;
    private final PlaceCommunities places;
    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final LinkLoad links;

    DemonstrationsLoad(
            NetworkScope scope,
            Networks networks,
            PlaceCommunities places,
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            LinkLoad links) {
        this.scope = scope;
        this.networks = networks;
        this.places = places;
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.links = links;
    }

    @Override
    public String name() {
        return "demonstrations";
    }

    @Override
    public String fingerprint() {
        return Table.fingerprint(
                Stream.of(
                                FRIENDSHIP.tables(),
                                PARTNERSHIPS.tables(),
                                Stream.of(PublicFacts.table()))
                        .flatMap(tables -> tables)
                        .toArray(Table[]::new));
    }

    @Override
    public int order() {
        return 50;
    }

    /** One transaction a network: what was cut off has never been. */
    @Override
    public String load() {
        var written =
                Stream.of(FRIENDSHIP, PARTNERSHIPS)
                        .mapToInt(
                                demonstration -> {
                                    var network =
                                            networks.find(demonstration.network()).orElseThrow();
                                    return scope.in(
                                            network.id(), db -> load(network, demonstration));
                                })
                        .sum();
        return written + " links of two demonstration networks";
    }

    private int load(Network network, Demonstration demonstration) {
        var facts = factsOf(demonstration);
        communities.load(network.id(), demonstration.communities());
        var here = new HashMap<>(demonstration.handles());
        here.putAll(places.at(network, placesOf(facts), false));
        groups.load(network.id(), demonstration.groups(here));
        demonstration
                .contacts()
                .forEach((group, people) -> contacts.name(network.id(), Actor.KITH, group, people));
        return links.load(
                network.id(),
                new DemonstrationLinks(demonstration, here, facts, demonstration.stages())
                        .entries());
    }

    private static Map<String, PublicFacts> factsOf(Demonstration demonstration) {
        var facts = new LinkedHashMap<>(PublicFacts.read());
        facts.values()
                .removeIf(
                        fact -> fact.country().equals("IL") != demonstration.equals(PARTNERSHIPS));
        return facts;
    }

    private static Set<String> placesOf(Map<String, PublicFacts> facts) {
        var keys = new LinkedHashSet<String>();
        facts.values().forEach(fact -> keys.addAll(List.of(fact.a(), fact.b())));
        keys.remove("");
        return keys;
    }
}
