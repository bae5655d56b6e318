package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.network.Network;

import java.util.List;
import java.util.Set;

@KithTest
class WhoseFactTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Links links;
    private final Facts facts;
    private final Carriers carriers;
    private final WhoseFact whose;

    WhoseFactTest(
            TestNetworks tests,
            Friends friends,
            Links links,
            Facts facts,
            Carriers carriers,
            WhoseFact whose) {
        this.tests = tests;
        this.friends = friends;
        this.links = links;
        this.facts = facts;
        this.carriers = carriers;
        this.whose = whose;
    }

    @Test
    void a_stage_is_taken_back_by_who_stated_it_by_who_carries_the_link_and_by_the_coordinator() {
        var network = tests.published();
        var stating = person(network, Role.REPRESENTATIVE);
        var carrying = person(network, Role.REPRESENTATIVE);
        var camden = friends.community(network, "Camden");
        var abuDis = friends.community(network, "Abu Dis");
        var link = Link.between(Link.Kind.FRIENDSHIP, List.of(camden.id()), List.of(abuDis.id()));
        links.record(network.id(), Actor.KITH, link, null);
        var fact = StatedStage.of(Link.Stage.SIGNING, null, StatedStage.Voice.BOTH);
        facts.state(network.id(), actor(network, stating), link.id(), fact, null);

        assertThat(takenBackBy(network, carrying, link)).isEmpty();
        var group = friends.group(network, abuDis, "Friends", carrying.mail());
        carriers.carry(network.id(), Actor.KITH, link.id(), Sides.Side.B, group.id());

        assertThat(takenBackBy(network, carrying, link)).containsExactly(fact.id());
        assertThat(takenBackBy(network, stating, link)).containsExactly(fact.id());
        assertThat(takenBackBy(network, person(network, Role.COORDINATOR), link))
                .containsExactly(fact.id());
        assertThat(takenBackBy(network, person(network, Role.REPRESENTATIVE), link)).isEmpty();
        assertThat(takenBackBy(network, person(network, Role.READER), link)).isEmpty();
        assertThat(whose.takenBackBy(network.id(), Actor.VISITOR, link.id())).isEmpty();
    }

    private Set<StatedStage.Id> takenBackBy(Network network, Person who, Link link) {
        return whose.takenBackBy(network.id(), actor(network, who), link.id());
    }

    private Person person(Network network, Role role) {
        return friends.person(network, role);
    }

    private Actor actor(Network network, Person person) {
        return friends.actor(network, person);
    }
}
