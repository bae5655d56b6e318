package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The policy of giving offices: who belongs gets it at once and is told; who once belonged is asked
 * first, as anybody outside is.
 */
@Component
class Appointing {

    private final NetworkScope scope;
    private final Members members;
    private final Offices offices;
    private final Inviting inviting;
    private final MemberLetters letters;

    Appointing(
            NetworkScope scope,
            Members members,
            Offices offices,
            Inviting inviting,
            MemberLetters letters) {
        this.scope = scope;
        this.members = members;
        this.offices = offices;
        this.inviting = inviting;
        this.letters = letters;
    }

    void appoint(Network network, Actor actor, Person person, Office office) {
        scope.in(
                network.id(),
                db -> {
                    offices.hold(network.id(), List.of(person.id()));
                    if (!members.belongs(network.id(), person.id())) {
                        inviting.invite(network, actor, person.mail(), office);
                    } else if (offices.appoint(network.id(), actor, person.id(), office, null)) {
                        letters.write(network, person, "appointed", office, actor.name());
                    }
                    return office;
                });
    }
}
