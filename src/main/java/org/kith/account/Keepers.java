package org.kith.account;

import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return people(keepers).toList();
    }

    /** Those, and who runs the installation in any case. */
    public List<Person> andOperators(Network.Id network) {
        return Stream.concat(of(network).stream(), people(people.operators())).distinct().toList();
    }

    /** Who coordinated it since then, and does so no longer. */
    public List<Person> formerly(Network.Id network, Instant since) {
        var now = members.coordinators(network);
        return people(
                        members.coordinatorsSince(network, since).stream()
                                .filter(one -> !now.contains(one))
                                .toList())
                .toList();
    }

    private Stream<Person> people(List<Person.Id> ids) {
        return ids.stream().distinct().map(people::find).flatMap(Optional::stream);
    }
}
