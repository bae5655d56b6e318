package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Chairs;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The policy of chairs in a network with two sides: one for each. A second one needs the first to
 * end, or to be replaced in the same breath.
 */
@Component
class Seating {

    private final NetworkScope scope;
    private final Chairs chairs;
    private final Offices offices;
    private final Members members;
    private final MemberLetters letters;

    Seating(
            NetworkScope scope,
            Chairs chairs,
            Offices offices,
            Members members,
            MemberLetters letters) {
        this.scope = scope;
        this.chairs = chairs;
        this.offices = offices;
        this.members = members;
        this.letters = letters;
    }

    enum Outcome {
        DONE,
        /** Somebody else holds it. */
        TAKEN,
        /** They are the chair of the other side. */
        OTHER,
        /** They do not belong to the network. */
        OUTSIDE
    }

    /** None where the network has no two sides. */
    List<Chairs.Chair> of(Network network) {
        return network.settings().sides().named() ? chairs.of(network.id()) : List.of();
    }

    /**
     * @param replacing whether who holds it now ends
     */
    Outcome appoint(Network network, Actor actor, Person person, String side, boolean replacing) {
        return scope.in(
                network.id(),
                db -> {
                    offices.hold(network.id(), List.of(person.id()));
                    if (!members.belongs(network.id(), person.id())) {
                        return Outcome.OUTSIDE;
                    }
                    if (holds(network, person, side)) {
                        return Outcome.DONE;
                    }
                    if (holds(network, person, side.equals("a") ? "b" : "a")) {
                        return Outcome.OTHER;
                    }
                    if (replacing) {
                        vacate(network, actor, side);
                    }
                    if (!chairs.appoint(network.id(), actor, person.id(), side)) {
                        return Outcome.TAKEN;
                    }
                    letters.write(network, person, "appointed", Office.CHAIR, actor.name());
                    return Outcome.DONE;
                });
    }

    private boolean holds(Network network, Person person, String side) {
        return holders(network, side).anyMatch(holder -> holder.person().equals(person.id()));
    }

    private Stream<Chairs.Holder> holders(Network network, String side) {
        return chairs.of(network.id()).stream()
                .filter(chair -> chair.side().equals(side))
                .map(Chairs.Chair::holder)
                .filter(Objects::nonNull);
    }

    private void vacate(Network network, Actor actor, String side) {
        holders(network, side)
                .forEach(
                        holder ->
                                offices.end(
                                        network.id(),
                                        actor,
                                        holder.person(),
                                        holder.office(),
                                        Held.How.ENDED,
                                        ""));
    }
}
