package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whose the content of a case is: of who wrote it, and of who speaks for its groups. */
@Component
class Owners implements Owning {

    private final Cases cases;
    private final People people;
    private final Representatives representatives;

    Owners(Cases cases, Representatives representatives, People people) {
        this.people = people;
        this.cases = cases;
        this.representatives = representatives;
    }

    @Override
    public String who() {
        return "whose the content of the case is";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return cases.find(network, new Case.Id(named.id("case")))
                .filter(course -> isTheirs(network, actor, course.one()))
                .isPresent();
    }

    boolean isTheirs(Network.Id network, Actor actor, Case one) {
        return actor.signedIn()
                && (actor.personId().equals(one.author())
                        || actor.may(Role.REPRESENTATIVE)
                                && representatives.groupsOf(network, actor).stream()
                                        .anyMatch(one.groups()::contains));
    }

    /**
     * Everybody who is to hear of it, of the network's own who wrote it; nobody where all of them
     * left.
     */
    Set<Person> of(Network.Id network, Case one) {
        var all = new HashSet<Person>();
        if (one.groups().isEmpty() && one.author() != null) {
            people.find(one.author()).ifPresent(all::add);
        }
        one.groups().stream()
                .map(group -> representatives.of(network, group))
                .flatMap(Collection::stream)
                .forEach(all::add);
        return all;
    }
}
