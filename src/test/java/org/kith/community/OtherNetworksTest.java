package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.List;
import java.util.UUID;

/** What published networks have is told to who records it; of others nothing. */
@KithTest
class OtherNetworksTest {

    private final OtherNetworks others;
    private final Registry registry;
    private final TestNetworks tests;
    private final Communities communities;
    private final Groups groups;

    OtherNetworksTest(
            OtherNetworks others,
            Registry registry,
            TestNetworks tests,
            Communities communities,
            Groups groups) {
        this.others = others;
        this.registry = registry;
        this.tests = tests;
        this.communities = communities;
        this.groups = groups;
    }

    @Test
    void a_community_of_a_published_network_at_the_same_place_is_told() {
        var place = registry.place("Valley of Figs", "وادي التين", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        record(theirs, place);
        assertThat(towns(ours, place))
                .singleElement()
                .satisfies(one -> assertThat(one.network().id()).isEqualTo(theirs.id()))
                .satisfies(
                        one ->
                                assertThat(one.path())
                                        .startsWith("/" + theirs.slug() + "/communities/"));
        assertThat(others.communities(ours.id(), place, Community.Kind.SCHOOL, null, Language.AR))
                .isEmpty();
        assertThat(towns(theirs, place)).isEmpty();
    }

    @Test
    void of_a_network_that_is_not_published_neither_community_nor_group_is_told() {
        var place = registry.place("Valley of Olives", "وادي الزيتون", "XX", 900);
        var hidden = tests.unpublished();
        var ours = tests.published();
        group(hidden, record(hidden, place), "Friends of the Valley of Olives");
        assertThat(towns(ours, place)).isEmpty();
        assertThat(friends(ours, place, "Friends of the Valley of Olives")).isEmpty();
    }

    @Test
    void a_group_of_a_published_network_is_told_and_another_of_the_place_is_not() {
        var place = registry.place("Valley of Almonds", "وادي اللوز", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        group(theirs, record(theirs, place), "Friends of the Valley of Almonds");
        assertThat(friends(ours, place, "Friends of the Valley of Almonds"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.path()).startsWith("/" + theirs.slug() + "/groups/"));
        assertThat(friends(ours, place, "Choir of the Postmen")).isEmpty();
    }

    private List<StandsElsewhere> towns(Network here, Place.Id place) {
        return others.communities(here.id(), place, Community.Kind.TOWN, null, Language.AR);
    }

    private List<StandsElsewhere> friends(Network here, Place.Id place, String name) {
        return others.groups(here.id(), place, name, Language.EN);
    }

    private Community.Id record(Network network, Place.Id place) {
        var town = Registry.town(place);
        return switch (communities.record(network.id(), Actor.KITH, town, (UUID) null)) {
            case Recorded.Added<Community>(Community added) -> added.id();
            case Recorded.AlreadyHere<Community>(Community here) -> here.id();
        };
    }

    private void group(Network network, Community.Id community, String name) {
        groups.record(network.id(), Actor.KITH, Registry.group(community, name), (UUID) null);
    }
}
