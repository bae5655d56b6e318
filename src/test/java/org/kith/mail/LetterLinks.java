package org.kith.mail;

import org.kith.account.Person;
import org.kith.account.Seals;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** The links that stand in letters, for tests of other rooms. */
@Component
public class LetterLinks {

    private final Seals seals;
    private final Senders senders;

    LetterLinks(Seals seals, Senders senders) {
        this.seals = seals;
        this.senders = senders;
    }

    /** The part that names who chooses what comes to their address. */
    public String reader(Network network, Person person) {
        return new Reader(network.id(), person.mail()).sealed(seals);
    }

    /** The part that names an address that answers are to go to. */
    public String answers(Network network) {
        var address = "office@test.kith";
        senders.propose(network.id(), address);
        return seals.seal("answers", network.id().toString(), address);
    }
}
