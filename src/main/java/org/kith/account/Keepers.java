package org.kith.account;

import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * Who is told what waits in a network: its coordinators; where there is none, those who run the
 * installation. A word to nobody would wait for ever.
 */
@Component
public class Keepers {

    private final Members members;
    private final People people;

    Keepers(Members members, People people) {
        this.members = members;
        this.people = people;
    }

    public List<Person> of(Network.Id network) {
        var coordinators = members.coordinators(network);
        var keepers = coordinators.isEmpty() ? people.operators() : coordinators;
        return keepers.stream().distinct().map(people::find).flatMap(Optional::stream).toList();
    }
}
