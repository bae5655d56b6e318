package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a job is told: which step of which import to do, and in whose name. It waits in the
 * database, so that any node may take it.
 */
record Errand(
        UUID network, UUID importId, Import.State step, @Nullable UUID person, String actorName)
        implements Serializable {

    static Errand of(Network.Id network, Import.Id id, Import.State step, Actor by) {
        return new Errand(network.value(), id.value(), step, by.personId().value(), by.name());
    }

    Network.Id inNetwork() {
        return new Network.Id(network);
    }

    Import.Id forImport() {
        return new Import.Id(importId);
    }

    Actor by() {
        var id = person == null ? null : new Person.Id(person);
        return new Actor(id, actorName, Role.COORDINATOR);
    }
}
