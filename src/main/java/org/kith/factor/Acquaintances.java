package org.kith.factor;

import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who can say that somebody is who they say: the coordinators of their networks, and those who
 * speak for the same group. For operators, other operators.
 */
@Component
class Acquaintances {

    private final Networks networks;
    private final Members members;
    private final People people;

    Acquaintances(Networks networks, Members members, People people) {
        this.networks = networks;
        this.members = members;
        this.people = people;
    }

    Optional<Recovery.Standing> standing(Person.Id who, Person of) {
        return Optional.ofNullable(of(of).get(who));
    }

    /** Each once, by the standing that counts more; never somebody themselves. */
    Map<Person.Id, Recovery.Standing> of(Person person) {
        var known = new LinkedHashMap<Person.Id, Recovery.Standing>();
        if (person.operator()) {
            people.operators().forEach(one -> known.put(one, Recovery.Standing.COORDINATOR));
        }
        networks.all().stream()
                .map(Network::id)
                .filter(network -> members.belongs(network, person.id()))
                .forEach(network -> gather(network, person, known));
        known.remove(person.id());
        return known;
    }

    private void gather(
            Network.Id network, Person person, Map<Person.Id, Recovery.Standing> known) {
        members.coordinators(network).forEach(one -> known.put(one, Recovery.Standing.COORDINATOR));
        members.ofTheSameGroups(network, person.id())
                .forEach(one -> known.putIfAbsent(one, Recovery.Standing.CONTACT));
    }
}
