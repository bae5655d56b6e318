package org.kith.privacy;

import org.kith.account.Actor;
import org.kith.account.Held.How;
import org.kith.account.Members;
import org.kith.account.Offices;
import org.kith.account.OwnOffices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * The policy of forgetting somebody who asks for it: network by network, the account last. Whoever
 * presses the button again after a failure goes on where it stopped.
 */
@Component
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final Networks networks;
    private final Members members;
    private final OwnOffices own;
    private final Offices offices;
    private final People people;
    private final Holding holding;

    Forgetting(
            Networks networks,
            Members members,
            OwnOffices own,
            Offices offices,
            People people,
            Holding holding) {
        this.networks = networks;
        this.members = members;
        this.own = own;
        this.offices = offices;
        this.people = people;
        this.holding = holding;
    }

    /** The networks that would be without a coordinator: another one has to be appointed first. */
    List<Network> inTheWay(Person person) {
        return own.of(person.id()).keySet().stream()
                .map(networks::withId)
                .flatMap(Optional::stream)
                .filter(
                        network ->
                                members.coordinators(network.id()).stream()
                                        .distinct()
                                        .toList()
                                        .equals(List.of(person.id())))
                .toList();
    }

    /** Whether nobody else runs the installation. */
    boolean lastOperator(Person person) {
        return people.operators().equals(List.of(person.id()));
    }

    /** Nothing happens where somebody is needed; false then. */
    boolean forget(Person person) {
        if (!inTheWay(person).isEmpty() || person.operator() && !people.stepsDown(person.id())) {
            return false;
        }
        var actor = new Actor(person.id(), person.name(), Role.PERSON);
        var belonged = own.of(person.id()).keySet();
        belonged.forEach(network -> offices.endAll(network, actor, person.id(), How.LEFT, ""));
        var known = holding.underEachAddress(person);
        for (var one : known) {
            holding.networks(one)
                    .forEach(network -> holding.forget(network, one, belonged.contains(network)));
        }
        holding.forget(person, known);
        LOG.info("Person {} was forgotten, as they asked", person.id());
        return true;
    }
}
