package org.kith.factor;

import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Members.Acquaintance;
import org.kith.account.OwnOffices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who can say that somebody is who they say. Whoever has power over others is let in by their
 * equals alone: an operator by operators, who holds an office that is guarded by coordinators of
 * where they have held one for long enough, all of whom are told. For all others it is the
 * coordinators of their networks, and who is of the same group.
 */
@Component
class Acquaintances {

    /** Both have belonged there for so long: nobody invites an accomplice and is let in at once. */
    static final Duration KNOWN_AFTER = Duration.ofDays(3);

    private final OwnOffices own;
    private final Members members;
    private final People people;

    Acquaintances(OwnOffices own, Members members, People people) {
        this.own = own;
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
        } else {
            inNetworks(person.id())
                    .forEach(one -> known.merge(one.person(), standing(one), Acquaintances::more));
        }
        known.remove(person.id());
        return known;
    }

    private List<Acquaintance> inNetworks(Person.Id person) {
        var held = own.of(person);
        var guarded = where(held, one -> one.office().guarded());
        if (guarded.isEmpty()) {
            return in(held.keySet(), person).toList();
        }
        // An office that somebody else has just given them adds no voice where others have one.
        var since = Instant.now().minus(KNOWN_AFTER);
        var settled = where(held, one -> one.office().guarded() && !one.since().isAfter(since));
        var equals = equalsIn(settled, person);
        return equals.isEmpty() ? equalsIn(guarded, person) : equals;
    }

    private List<Acquaintance> equalsIn(Set<Network.Id> networks, Person.Id person) {
        return in(networks, person)
                .filter(Acquaintance::coordinates)
                .filter(one -> !one.person().equals(person))
                .toList();
    }

    private static Set<Network.Id> where(Map<Network.Id, List<Held>> held, Predicate<Held> office) {
        var there = new LinkedHashSet<Network.Id>();
        held.forEach(
                (network, all) -> {
                    if (all.stream().filter(Held::runs).anyMatch(office)) {
                        there.add(network);
                    }
                });
        return there;
    }

    private Stream<Acquaintance> in(Set<Network.Id> networks, Person.Id person) {
        var before = Instant.now().minus(KNOWN_AFTER);
        return networks.stream()
                .flatMap(network -> members.acquaintances(network, person, before).stream());
    }

    private static Recovery.Standing standing(Acquaintance one) {
        return one.coordinates() ? Recovery.Standing.COORDINATOR : Recovery.Standing.CONTACT;
    }

    private static Recovery.Standing more(Recovery.Standing one, Recovery.Standing other) {
        return one == Recovery.Standing.COORDINATOR ? one : other;
    }
}
