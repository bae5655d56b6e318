package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;

/**
 * The policy of who decides: nobody about what they wrote or what their own group shows, nor about
 * an appeal from their own decision, where the network has another moderator.
 */
@Component
class Impartial {

    private final Moderators moderators;
    private final Owners owners;

    Impartial(Moderators moderators, Owners owners) {
        this.moderators = moderators;
        this.owners = owners;
    }

    boolean mayDecide(Network.Id network, Actor actor, Course course) {
        if (!actor.signedIn() || !moderators.decides(network, actor)) {
            return false;
        }
        var concerned = concerned(network, course);
        if (!concerned.contains(actor.personId())) {
            return true;
        }
        var others = new HashSet<>(moderators.of(network));
        others.removeAll(concerned);
        return others.isEmpty();
    }

    private Set<Person.Id> concerned(Network.Id network, Course course) {
        var concerned = new HashSet<Person.Id>();
        owners.of(network, course.one()).forEach(person -> concerned.add(person.id()));
        var author = course.one().author();
        if (author != null) {
            concerned.add(author);
        }
        var decided = course.newest();
        if (course.open() != null && decided != null && decided.by() != null) {
            concerned.add(decided.by());
        }
        return concerned;
    }
}
