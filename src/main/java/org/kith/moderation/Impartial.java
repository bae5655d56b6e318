package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The policy of who decides, and of who reads who reported: nobody about what they wrote, what
 * their own group shows or they reported, nor about an appeal of theirs or from their own decision,
 * where the network has another moderator.
 */
@Component
class Impartial {

    private final Moderators moderators;
    private final Owners owners;

    Impartial(Moderators moderators, Owners owners) {
        this.moderators = moderators;
        this.owners = owners;
    }

    /** Whose it is decides last: rather does another who has to do with the case. */
    boolean mayDecide(Network.Id network, Actor actor, Course course) {
        if (!actor.signedIn() || !moderators.decides(network, actor)) {
            return false;
        }
        var whose = whose(network, course.one());
        return stands(network, actor, whose) && stands(network, actor, concerned(whose, course));
    }

    private boolean stands(Network.Id network, Actor actor, Set<Person.Id> concerned) {
        return !concerned.contains(actor.personId()) || isNobodyElse(network, concerned);
    }

    /** Whether it is theirs: then they read neither who reported it nor what these say. */
    boolean isWhose(Network.Id network, Actor actor, Case one) {
        return actor.signedIn() && whose(network, one).contains(actor.personId());
    }

    /** The moderators whose it is not; all where there are no others. */
    Set<Person.Id> told(Network.Id network, Case one) {
        var all = moderators.of(network);
        var others = new HashSet<>(all);
        others.removeAll(whose(network, one));
        return others.isEmpty() ? all : others;
    }

    private boolean isNobodyElse(Network.Id network, Set<Person.Id> concerned) {
        return concerned.containsAll(moderators.of(network));
    }

    private Set<Person.Id> whose(Network.Id network, Case one) {
        var whose = new HashSet<Person.Id>();
        owners.of(network, one).forEach(person -> whose.add(person.id()));
        var author = one.author();
        if (author != null) {
            whose.add(author);
        }
        return whose;
    }

    private static Set<Person.Id> concerned(Set<Person.Id> whose, Course course) {
        var concerned = new HashSet<>(whose);
        course.reports().stream()
                .map(ContentReport::reporter)
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        var appeal = course.open();
        if (appeal != null && appeal.by() != null) {
            concerned.add(appeal.by());
        }
        var decided = course.newest();
        if (appeal != null && decided != null && decided.by() != null) {
            concerned.add(decided.by());
        }
        return concerned;
    }
}
