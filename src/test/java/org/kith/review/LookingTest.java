package org.kith.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.community.Community;
import org.kith.community.FindsLikelyPairs;
import org.kith.community.Merge;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@KithTest
class LookingTest {

    private final TestNetworks tests;
    private final Networks networks;
    private final Friends friends;
    private final NetworkScope scope;
    private final List<FindsLikelyPairs> rooms;
    private final Looks looks;
    private final Looking looking;
    private final Queue queue;
    private final Deciding deciding;

    LookingTest(
            TestNetworks tests,
            Networks networks,
            Friends friends,
            NetworkScope scope,
            List<FindsLikelyPairs> rooms,
            Looks looks,
            Looking looking,
            Queue queue,
            Deciding deciding) {
        this.tests = tests;
        this.networks = networks;
        this.friends = friends;
        this.scope = scope;
        this.rooms = rooms;
        this.looks = looks;
        this.looking = looking;
        this.queue = queue;
        this.deciding = deciding;
    }

    @Test
    void finds_other_spellings_initials_and_usual_words_and_nothing_else() {
        var network = tests.unpublished();
        var one = friends.community(network, "Beit Sahour");
        var other = friends.community(network, "بيت ساحور");
        friends.community(network, "Beit Jala");
        friends.group(network, one, "Friends of Bristol", null);
        friends.group(network, one, "Bristol Friendship Association", null);
        friends.group(network, one, "Women of Beit Sahour", null);
        look(network);
        assertThat(pairs(network, Merge.Kind.COMMUNITY)).containsExactly(both(one, other));
        assertThat(pairs(network, Merge.Kind.GROUP)).hasSize(1);
    }

    @Test
    void what_a_place_is_does_not_tell_which_one_it_is() {
        var network = tests.unpublished();
        for (var camp : List.of("Askar", "Balata", "Aida", "Dheisheh", "Jenin")) {
            friends.community(network, camp + " Camp");
        }
        var one = friends.community(network, "Nur Shams Camp");
        var other = friends.community(network, "Nour Shams Camp");
        look(network);
        assertThat(pairs(network, Merge.Kind.COMMUNITY)).containsExactly(both(one, other));
    }

    @Test
    void what_was_told_apart_is_never_found_again() {
        var network = tests.unpublished();
        var coordinator = friends.person(network, Role.COORDINATOR);
        friends.community(network, "Newport");
        friends.community(network, "Newporte");
        look(network);
        var pair = queue.page(network.id(), 1).items().getFirst();
        deciding.tellApart(network.id(), friends.actor(network, coordinator), pair, "Two towns");
        look(network);
        assertThat(queue.page(network.id(), 1).items()).isEmpty();
    }

    @Test
    void one_look_at_a_time_and_a_stop_leaves_what_was_found() {
        var network = tests.unpublished();
        friends.community(network, "Newport");
        friends.community(network, "Newporte");
        look(network);
        assertThat(looks.begin(network.id())).isTrue();
        assertThat(looks.begin(network.id())).isFalse();
        looks.stop(network.id());
        looking.run(network.id());
        assertThat(looks.of(network.id()))
                .get()
                .extracting(Look::state)
                .isEqualTo(Look.State.STOPPED);
        assertThat(queue.page(network.id(), 1).total()).isEqualTo(1);
    }

    @Test
    void a_look_that_died_with_its_node_holds_up_no_other() {
        var network = tests.unpublished();
        assertThat(looks.begin(network.id())).isTrue();
        assertThat(looks.begin(network.id())).isFalse();
        scope.in(
                network.id(),
                db ->
                        db.sql("update registry_look set began_at = began_at - interval '2 hours'")
                                .update());
        assertThat(looks.begin(network.id())).isTrue();
    }

    /** Twenty thousand communities of public registers: few enough for people to look at. */
    @Test
    void the_registers_of_the_world_hold_few_likely_pairs() {
        var world = networks.find("world").orElseThrow();
        for (FindsLikelyPairs room : rooms) {
            var found = room.likelyPairs(world.id(), (done, total) -> true);
            int least = room.kind() == Merge.Kind.COMMUNITY ? 100 : 0;
            assertThat(found)
                    .as(room.kind().code())
                    .hasSizeBetween(least, 1000)
                    .doesNotHaveDuplicates();
        }
    }

    private void look(Network network) {
        assertThat(looks.begin(network.id())).isTrue();
        looking.run(network.id());
        assertThat(looks.of(network.id())).get().extracting(Look::state).isEqualTo(Look.State.DONE);
    }

    private Set<String> pairs(Network network, Merge.Kind kind) {
        return queue.page(network.id(), 1).items().stream()
                .filter(pair -> pair.kind() == kind)
                .map(pair -> pair.likely().one() + " " + pair.likely().other())
                .collect(Collectors.toSet());
    }

    private static String both(Community one, Community other) {
        return List.of(one, other).stream()
                .map(community -> community.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
