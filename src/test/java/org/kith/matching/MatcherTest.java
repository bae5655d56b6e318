package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.community.Community;
import org.kith.community.Interest;
import org.kith.network.Network;
import org.kith.place.Place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Two shores of an empty sea: towns of XA in the west, towns of XB in the east. */
@KithTest
class MatcherTest {

    private static final Set<String> EAST = Set.of("XB");

    private static final Predicate<Reason> LIKE_OTHER_LINKS =
            Reason.LikeOtherLinks.class::isInstance;

    private final Matcher matcher;
    private final TestNetworks tests;
    private final Ground ground;

    MatcherTest(Matcher matcher, TestNetworks tests, Ground ground) {
        this.matcher = matcher;
        this.tests = tests;
        this.ground = ground;
    }

    @Test
    void a_linked_partner_is_never_suggested() {
        var network = tests.published();
        var us = ground.town(network, west(0));
        var friend = ground.town(network, east(0));
        var other = ground.town(network, east(1));
        ground.link(network, friend, us);
        assertThat(communities(network, Wish.of(new Wish.OfCommunity(us))))
                .contains(other)
                .doesNotContain(friend, us);
    }

    @Test
    void nor_to_a_group_at_the_place_of_a_linked_community() {
        var network = tests.published();
        var place = west(0);
        var friend = ground.town(network, east(0));
        ground.link(network, ground.town(network, place), friend);
        assertThat(communities(network, Wish.of(new Wish.AtPlace(place)))).doesNotContain(friend);
    }

    @Test
    void a_partner_whose_link_has_ended_may_come_back_and_it_is_said() {
        var network = tests.published();
        var us = ground.town(network, west(0));
        var former = ground.town(network, east(0));
        ground.end(network, ground.link(network, us, former));
        assertThat(reasons(network, Wish.of(new Wish.OfCommunity(us)), former))
                .contains(new Reason.LinkEnded())
                .hasAtLeastOneElementOfType(Reason.NoFriendNow.class)
                .doesNotHaveAnyElementsOfTypes(Reason.NoFriendsYet.class);
    }

    @Test
    void a_partner_that_declined_is_no_friend_and_no_former_one() {
        var network = tests.published();
        var us = ground.town(network, west(0));
        var asked = ground.town(network, east(0));
        ground.decline(network, ground.link(network, us, asked));
        var wish = Wish.of(new Wish.OfCommunity(us));
        assertThat(communities(network, wish)).contains(asked);
        assertThat(reasons(network, wish, asked)).doesNotContain(new Reason.LinkEnded());
    }

    @Test
    void who_has_no_friend_is_marked_and_who_has_one_is_not() {
        var network = tests.published();
        var lonely = ground.town(network, east(0));
        var linked = ground.town(network, east(1));
        ground.link(network, linked, ground.town(network, west(1)));
        var wish = Wish.of(new Wish.AtPlace(west(0)));
        assertThat(reasons(network, wish, lonely))
                .hasAtLeastOneElementOfType(Reason.NoFriendsYet.class);
        assertThat(reasons(network, wish, linked))
                .doesNotHaveAnyElementsOfTypes(Reason.NoFriendsYet.class);
        assertThat(communities(network, wish.onlyUnlinked(true)))
                .contains(lonely)
                .doesNotContain(linked);
    }

    @Test
    void a_neighbour_linked_with_their_neighbour_is_told_and_true() {
        var network = tests.published();
        var us = ground.place("Us", "XA", -48.5, -20, 9000);
        var ours = ground.town(network, ground.place("Ours", "XA", -48.6, -20, 800));
        var theirs = ground.town(network, ground.place("Theirs", "XB", -48.6, 20, 800));
        var they = ground.town(network, ground.place("They", "XB", -48.5, 20, 9000));
        var far = ground.town(network, ground.place("Far", "XB", -47.5, 20, 9000));
        ground.link(network, ours, theirs);
        var wish = Wish.of(new Wish.AtPlace(us));
        assertThat(reasons(network, wish, they))
                .contains(
                        new Reason.NeighbourLinkedWithNeighbour(
                                ours, theirs, Weighing.NEIGHBOUR_WITH_NEIGHBOUR));
        assertThat(reasons(network, wish, far))
                .doesNotHaveAnyElementsOfTypes(Reason.NeighbourLinkedWithNeighbour.class);
        assertThat(reasons(network, wish, theirs))
                .contains(new Reason.NeighbourLinkedWithIt(ours, Weighing.NEIGHBOUR_WITH_IT))
                .doesNotHaveAnyElementsOfTypes(Reason.NeighbourLinkedWithNeighbour.class);
    }

    @Test
    void shared_interests_and_languages_are_named() {
        var network = tests.published();
        var they =
                ground.town(network, east(0), List.of("health", "women", "sport"), List.of("ar"));
        var wish =
                Wish.of(new Wish.AtPlace(west(0)))
                        .sharing(Set.of(Interest.WOMEN, Interest.HEALTH), Set.of("ar", "en"));
        assertThat(reasons(network, wish, they))
                .contains(
                        new Reason.SharedInterests(
                                List.of(Interest.HEALTH, Interest.WOMEN), Weighing.INTERESTS),
                        new Reason.SharedLanguages(List.of("ar"), Weighing.LANGUAGE));
    }

    @Test
    void the_twin_towns_of_the_world_speak_for_places_of_the_gazetteer() {
        var network = tests.published();
        var gladbach = new Wish.AtPlace(Place.Id.of("g2950349"));
        var suggested = matcher.suggest(network.id(), Wish.of(gladbach).in(Set.of("FR")), 500);
        assertThat(suggested)
                .filteredOn(one -> one.reasons().stream().anyMatch(LIKE_OTHER_LINKS))
                .hasSizeBetween(50, 400);
        assertThat(suggested.getFirst().reasons()).anyMatch(LIKE_OTHER_LINKS);
        assertThat(matcher.suggest(network.id(), Wish.of(new Wish.AtPlace(west(0))), 500))
                .flatMap(Suggestion::reasons)
                .noneMatch(LIKE_OTHER_LINKS);
    }

    @Test
    void what_one_side_seeks_and_the_other_offers_is_named() {
        var network = tests.published();
        var we = ground.town(network, west(0));
        var they = ground.town(network, east(0));
        var others = ground.town(network, east(1));
        ground.group(network, we, List.of("letters", "music"), List.of("hosting"));
        ground.group(network, they, List.of("hosting", "funds"), List.of("letters", "food"));
        ground.group(network, others, List.of("letters"), List.of("hosting"));
        var wish = Wish.of(new Wish.OfCommunity(we));
        assertThat(reasons(network, wish, they))
                .contains(new Reason.Exchange(List.of("letters"), List.of("hosting"), 4));
        assertThat(reasons(network, wish, others))
                .doesNotHaveAnyElementsOfTypes(Reason.Exchange.class);
    }

    @Test
    void places_that_are_not_in_the_network_yet_are_suggested_where_a_country_is_looked_in() {
        var network = tests.published();
        var from = new Wish.AtPlace(west(0));
        var outside = ground.place("Outside", "XC", -40, 30, 9000);
        var inside = ground.place("Inside", "XC", -41, 30, 9000);
        var town = ground.town(network, inside);
        assertThat(matcher.suggest(network.id(), Wish.of(from).in(Set.of("XC")), 500))
                .extracting(Suggestion::candidate)
                .contains(
                        new Candidate.Unregistered(outside), new Candidate.Registered(town, inside))
                .doesNotContain(new Candidate.Unregistered(inside));
        assertThat(matcher.suggest(network.id(), Wish.of(from), 500))
                .allMatch(Suggestion::registered);
    }

    @Test
    void links_of_another_network_change_nothing() {
        var network = tests.published();
        var other = tests.published();
        var here = west(0);
        var there = east(0);
        var wish = Wish.of(new Wish.AtPlace(here)).in(EAST);
        ground.town(network, here);
        ground.town(network, there);
        var before = matcher.suggest(network.id(), wish, 500);
        ground.link(other, ground.town(other, here), ground.town(other, there));
        assertThat(matcher.suggest(network.id(), wish, 500)).isEqualTo(before);
        assertThat(before.stream().map(one -> one.candidate().place())).contains(there);
    }

    @Test
    void a_community_of_another_network_cannot_ask() {
        var stranger = ground.town(tests.published(), west(0));
        var network = tests.published();
        ground.town(network, east(0));
        assertThat(matcher.suggest(network.id(), Wish.of(new Wish.OfCommunity(stranger)), 10))
                .isEmpty();
    }

    @Test
    void neither_the_alphabet_nor_the_age_of_a_record_decides_among_equals() {
        var network = tests.published();
        var names = new ArrayList<String>();
        for (var letter = 'A'; letter <= 'Z'; letter++) {
            names.add(letter + "town");
        }
        Collections.shuffle(names, new Random(5));
        var recorded = new ArrayList<Community.Id>();
        for (var name : names) {
            recorded.add(ground.town(network, ground.place(name, "XB", -50, 40, 5000)));
        }
        var asked = communities(network, Wish.of(new Wish.AtPlace(west(0))));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(recorded).isNotEqualTo(recorded);
        assertThat(communities(network, Wish.of(new Wish.AtPlace(west(1))))).isNotEqualTo(asked);
    }

    private Place.Id west(int n) {
        return ground.place("West " + n, "XA", -50 - n, -20, 5000);
    }

    private Place.Id east(int n) {
        return ground.place("East " + n, "XB", -50 - n, 20, 5000);
    }

    private List<Community.Id> communities(Network network, Wish wish) {
        return matcher.suggest(network.id(), wish, 500).stream()
                .map(Suggestion::candidate)
                .filter(Candidate.Registered.class::isInstance)
                .map(candidate -> ((Candidate.Registered) candidate).community())
                .toList();
    }

    private List<Reason> reasons(Network network, Wish wish, Community.Id community) {
        return matcher.suggest(network.id(), wish, 500).stream()
                .filter(
                        one ->
                                one.candidate() instanceof Candidate.Registered(var id, var place)
                                        && id.equals(community))
                .findFirst()
                .orElseThrow()
                .reasons();
    }
}
