package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Members;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hand-overs that stand: none outlives the power of whoever made it, and none brings back who
 * left or was removed.
 */
@Component
class StandingHandovers {

    private final NetworkScope scope;
    private final Handovers handovers;
    private final Representatives representatives;
    private final Members members;
    private final People people;
    private final Audit audit;

    StandingHandovers(
            NetworkScope scope,
            Handovers handovers,
            Representatives representatives,
            Members members,
            People people,
            Audit audit) {
        this.scope = scope;
        this.handovers = handovers;
        this.representatives = representatives;
        this.members = members;
        this.people = people;
        this.audit = audit;
    }

    /** What a letter's link offers. */
    Optional<Handover> find(Network.Id network, Token token) {
        return handovers.find(network, token).filter(one -> stands(network, one));
    }

    Optional<Handover> open(Network.Id network, Group.Id group) {
        return handovers.open(network, group).filter(one -> stands(network, one));
    }

    List<Handover> open(Network.Id network) {
        return handovers.open(network).stream().filter(one -> stands(network, one)).toList();
    }

    /** Whether who made it still speaks for the group, or keeps the registry. */
    boolean stands(Network.Id network, Handover one) {
        return people.find(one.from()).filter(giver -> mayGive(network, giver, one)).isPresent();
    }

    /** Takes back what waits in a group and does not stand, so that it is in nobody's way. */
    void clear(Network.Id network, Group.Id group) {
        handovers
                .open(network, group)
                .filter(one -> !stands(network, one))
                .ifPresent(one -> withdraw(network, Actor.KITH, one));
    }

    @EventListener
    void ended(Offices.Ended ended) {
        var mail = people.find(ended.person()).map(Person::mail).orElse("");
        handovers.open(ended.network()).stream()
                .filter(
                        one ->
                                ended.gone() && one.toMail().equals(mail)
                                        || one.from().equals(ended.person())
                                                && !stands(ended.network(), one))
                .forEach(one -> withdraw(ended.network(), ended.actor(), one));
    }

    private boolean mayGive(Network.Id network, Person giver, Handover one) {
        return members.roleOf(network, giver).includes(Role.COORDINATOR)
                || representatives.of(network, one.group()).contains(giver);
    }

    /** False where it was over already. */
    boolean withdraw(Network.Id network, Actor actor, Handover one) {
        return scope.in(
                network,
                db -> {
                    var ended = handovers.end(network, one.id(), Handover.End.WITHDRAWN);
                    if (ended) {
                        write(network, actor, one, "withdrew_successor");
                    }
                    return ended;
                });
    }

    /** Not of the group, whose history everybody reads: names of people stay out of that. */
    void write(Network.Id network, Actor actor, Handover one, String action) {
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action, "handover", one.id(), null, Map.of("group", one.group().value())));
    }
}
