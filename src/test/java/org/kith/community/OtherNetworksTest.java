package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What published networks share, record by record, is told to who records it; nothing else is. */
@KithTest
class OtherNetworksTest {

    private final OtherNetworks others;
    private final Registry registry;
    private final TestNetworks tests;
    private final Communities communities;
    private final Groups groups;
    private final Sharing sharing;
    private final NetworkScope scope;
    private final SharedDescriptions descriptions;
    private final History history;

    OtherNetworksTest(
            OtherNetworks others,
            Registry registry,
            TestNetworks tests,
            Communities communities,
            Groups groups,
            Sharing sharing,
            NetworkScope scope,
            SharedDescriptions descriptions,
            History history) {
        this.others = others;
        this.registry = registry;
        this.tests = tests;
        this.communities = communities;
        this.groups = groups;
        this.sharing = sharing;
        this.scope = scope;
        this.descriptions = descriptions;
        this.history = history;
    }

    @Test
    void nothing_is_told_by_itself() {
        var place = registry.place("Valley of Dates", "وادي التمر", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        group(theirs, record(theirs, place), "Friends of the Valley of Dates");
        assertThat(towns(ours, place)).isEmpty();
        assertThat(friends(ours, place, "Friends of the Valley of Dates")).isEmpty();
    }

    @Test
    void a_community_that_is_shared_is_told_until_it_is_shared_no_longer() {
        var place = registry.place("Valley of Figs", "وادي التين", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        var town = record(theirs, place);
        sharing.share(theirs.id(), Actor.KITH, town, true);
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
        sharing.share(theirs.id(), Actor.KITH, town, false);
        assertThat(towns(ours, place)).isEmpty();
    }

    @Test
    void of_a_network_that_is_not_published_neither_community_nor_group_is_told() {
        var place = registry.place("Valley of Olives", "وادي الزيتون", "XX", 900);
        var hidden = tests.unpublished();
        var ours = tests.published();
        var town = record(hidden, place);
        var group = group(hidden, town, "Friends of the Valley of Olives");
        sharing.share(hidden.id(), Actor.KITH, town, true);
        sharing.share(hidden.id(), Actor.KITH, group, true);
        assertThat(towns(ours, place)).isEmpty();
        assertThat(friends(ours, place, "Friends of the Valley of Olives")).isEmpty();
    }

    @Test
    void a_group_that_is_shared_is_told_and_another_of_the_place_is_not() {
        var place = registry.place("Valley of Almonds", "وادي اللوز", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        var town = record(theirs, place);
        sharing.share(
                theirs.id(),
                Actor.KITH,
                group(theirs, town, "Friends of the Valley of Almonds"),
                true);
        group(theirs, town, "Choir of the Postmen");
        assertThat(friends(ours, place, "Friends of the Valley of Almonds"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.path()).startsWith("/" + theirs.slug() + "/groups/"));
        assertThat(friends(ours, place, "Choir of the Postmen")).isEmpty();
    }

    @Test
    void the_database_is_held_to_the_asking_network_again() {
        var place = registry.place("Valley of Plums", "وادي البرقوق", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        sharing.share(theirs.id(), Actor.KITH, record(theirs, place), true);
        record(ours, place);
        for (var asked :
                List.of(
                        "select count(*) from shared_communities(:at)",
                        "select count(*) from shared_groups(:at)",
                        "select count(*) from public_links_between(array[:at], array[:at],"
                                + " 'en', 3)")) {
            var seen =
                    scope.in(
                            ours.id(),
                            in -> {
                                in.sql(asked)
                                        .param("at", place.value())
                                        .query(Integer.class)
                                        .single();
                                return in.sql("select network_id from community")
                                        .query(UUID.class)
                                        .list();
                            });
            assertThat(seen).as(asked).containsExactly(ours.id().value());
        }
    }

    @Test
    void its_description_is_offered_where_ours_says_nothing() {
        var place = registry.place("Valley of Quinces", "وادي السفرجل", "XX", 900);
        var theirs = tests.published();
        var ours = tests.published();
        var town = record(theirs, place);
        var path = "/" + theirs.slug() + "/communities/";
        var before = communities.find(theirs.id(), town).orElseThrow();
        communities.change(theirs.id(), Actor.KITH, saying(before, "Terraces above the sea."));
        assertThat(offered(ours, place, path + before.slug(), "")).isEmpty();
        sharing.share(theirs.id(), Actor.KITH, town, true);
        assertThat(offered(ours, place, path + before.slug(), ""))
                .isEqualTo("Terraces above the sea.");
        assertThat(offered(ours, place, path + before.slug(), "Ours.")).isEqualTo("Ours.");
        assertThat(offered(ours, place, path + "another", "")).isEmpty();
    }

    @Test
    void who_shared_it_stands_in_its_history_once() {
        var theirs = tests.published();
        var town = record(theirs, registry.place("Valley of Mint", "وادي النعناع", "XX", 900));
        sharing.share(theirs.id(), Actor.KITH, town, true);
        sharing.share(theirs.id(), Actor.KITH, town, true);
        sharing.share(theirs.id(), Actor.KITH, town, false);
        assertThat(history.of(theirs.id(), town.value(), Actor.KITH))
                .extracting(History.Line::action)
                .startsWith("unshared", "shared")
                .filteredOn("shared"::equals)
                .hasSize(1);
    }

    private String offered(Network here, Place.Id place, String path, String ours) {
        var said = new Answers(Map.of("about", List.of(ours)));
        return descriptions.community(here.id(), place, path, said).raw("about");
    }

    private static Community saying(Community town, String about) {
        return new Community(
                town.id(),
                town.slug(),
                town.place(),
                town.kind(),
                town.name(),
                about,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                false);
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

    private Group.Id group(Network network, Community.Id community, String name) {
        var group = Registry.group(community, name);
        groups.record(network.id(), Actor.KITH, group, (UUID) null);
        return group.id();
    }
}
