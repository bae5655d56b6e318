package org.kith.mail;

import org.kith.account.AddressChanges;
import org.kith.account.Person;
import org.kith.account.Seals;
import org.kith.network.Network;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

/** The links that stand in letters, for tests of other rooms. */
@Component
public class LetterLinks {

    private final Seals seals;
    private final Senders senders;
    private final AddressChanges addresses;

    LetterLinks(Seals seals, Senders senders, AddressChanges addresses) {
        this.seals = seals;
        this.senders = senders;
        this.addresses = addresses;
    }

    /** The part that names who chooses what comes to their address. */
    public String reader(Network network, Person person) {
        return new Reader(network.id(), person.mail()).sealed(seals);
    }

    /** The part that lets whoever reads somebody's old address keep it. */
    public String address(Person person) {
        var change = addresses.ask(person, "new-" + Uuid7.next() + "@test.kith");
        return seals.seal("address.keep", change.toString());
    }

    /** The part that names an address that answers are to go to. */
    public String answers(Network network) {
        var address = "office@test.kith";
        senders.propose(network.id(), address);
        return seals.seal("answers", network.id().toString(), address);
    }
}
