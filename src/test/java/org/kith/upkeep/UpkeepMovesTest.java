package org.kith.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.Groups;
import org.kith.community.Merges;
import org.kith.community.Merging;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What waits in a group goes over to the one that it becomes, and wakes or puts to sleep nobody.
 */
@KithTest
class UpkeepMovesTest {

    private final TestNetworks tests;
    private final Keeping keeping;
    private final Groups groups;
    private final Merging merging;
    private final Merges merges;
    private final Questions questions;
    private final HandingOver handingOver;
    private final Handovers handovers;
    private final Claims claims;
    private final Claiming claiming;
    private final NetworkScope scope;

    UpkeepMovesTest(
            TestNetworks tests,
            Keeping keeping,
            Groups groups,
            Merging merging,
            Merges merges,
            Questions questions,
            HandingOver handingOver,
            Handovers handovers,
            Claims claims,
            Claiming claiming,
            NetworkScope scope) {
        this.tests = tests;
        this.keeping = keeping;
        this.groups = groups;
        this.merging = merging;
        this.merges = merges;
        this.questions = questions;
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.claims = claims;
        this.claiming = claiming;
        this.scope = scope;
    }

    @Test
    void a_living_group_does_not_fall_asleep_by_becoming_one_with_a_dormant_one() {
        var network = tests.published();
        var kept = old(network, keeping.recorded(network));
        var gone = old(network, another(network, kept));
        answered(network, kept);
        dormant(network, gone);

        merge(network, kept, gone);
        assertThat(questions.open(network.id(), kept.id())).isEmpty();

        merging.undo(network.id(), Actor.KITH, merges.lately(network.id()).getFirst());
        assertThat(questions.open(network.id(), gone.id()))
                .get()
                .matches(question -> question.dormantAt() != null);
    }

    @Test
    void a_dormant_group_is_awake_once_one_that_answered_is_one_with_it() {
        var network = tests.published();
        var kept = old(network, keeping.recorded(network));
        var gone = old(network, another(network, kept));
        dormant(network, kept);
        answered(network, gone);

        merge(network, kept, gone);

        assertThat(questions.open(network.id(), kept.id())).isEmpty();
    }

    @Test
    void of_two_questions_the_younger_stays() {
        var network = tests.published();
        var kept = old(network, keeping.recorded(network));
        var gone = old(network, another(network, kept));
        dormant(network, kept);
        questions.ask(network.id(), Uuid7.next(), gone.id(), Instant.now());

        merge(network, kept, gone);

        assertThat(questions.open(network.id(), kept.id()))
                .get()
                .matches(question -> question.dormantAt() == null);
    }

    @Test
    void of_two_hand_overs_one_stays_and_who_made_the_other_is_told() {
        var network = tests.published();
        var one = tests.join(network, Role.REPRESENTATIVE);
        var other = tests.join(network, Role.REPRESENTATIVE);
        var kept = keeping.group(network, one.mail());
        var gone = another(network, kept);
        keeping.named(network, gone, new GroupContact("Other", null, other.mail(), null));
        handingOver.name(
                network,
                keeping.actor(network, one),
                kept,
                new Handover.Successor("Huda", Keeping.address(), one.mail()));
        var dropped = Keeping.address();
        handingOver.name(
                network,
                keeping.actor(network, other),
                gone,
                new Handover.Successor("Sami", dropped, other.mail()));

        merge(network, kept, gone);

        assertThat(handovers.open(network.id(), kept.id()))
                .get()
                .extracting(Handover::from)
                .isEqualTo(one.id());
        assertThat(keeping.letters(other.mail()).getFirst()).contains("Sami", "taken back");
        assertThat(handovers.find(network.id(), keeping.token(dropped))).isEmpty();
    }

    @Test
    void claims_go_over_once_for_each_who_claims() {
        var network = tests.published();
        var kept = keeping.recorded(network);
        var gone = another(network, kept);
        var both = keeping.actor(network, tests.person(false));
        var one = keeping.actor(network, tests.person(false));
        claiming.claim(network, both, kept, "I am in it", null);
        claiming.claim(network, both, gone, "In this too", null);
        claiming.claim(network, one, gone, "So am I", null);

        merge(network, kept, gone);

        assertThat(claims.open(network.id(), kept.id()))
                .extracting(Claim::evidence)
                .containsExactlyInAnyOrder("I am in it", "So am I");
    }

    private void merge(Network network, Group kept, Group gone) {
        merging.groups(network.id(), Actor.KITH, kept, gone);
    }

    /** Of the same community. */
    private Group another(Network network, Group group) {
        var other =
                new Group(
                        Group.Id.next(),
                        "",
                        group.community(),
                        "Others " + Group.Id.next(),
                        Group.Form.FRIENDSHIP_GROUP,
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Exchanges.NONE,
                        null,
                        false);
        return switch (groups.record(network.id(), Actor.KITH, other, null)) {
            case Recorded.Added<Group>(Group added) -> added;
            case Recorded.AlreadyHere<Group>(Group here) -> here;
        };
    }

    /** Here for long enough to be asked. */
    private Group old(Network network, Group group) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        update community_group set created_at = now() - interval '3 years' where id = :id
                                        """)
                                .param("id", group.id().value())
                                .update());
        return group;
    }

    private void answered(Network network, Group group) {
        var id = Uuid7.next();
        questions.ask(network.id(), id, group.id(), Instant.now().minus(Duration.ofDays(30)));
        questions.answer(network.id(), id, "Huda");
    }

    private void dormant(Network network, Group group) {
        var id = Uuid7.next();
        var then = Instant.now().minus(Duration.ofDays(60));
        questions.ask(network.id(), id, group.id(), then);
        for (var step : Question.Step.values()) {
            questions.step(network.id(), id, step, then);
        }
    }
}
