package org.kith.reception;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.History;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who has taken the names for security, and when: the audit remembers each time. */
@Component
class NamesTaken {

    private static final String ACTION = "took_names";

    private final Audit audit;
    private final History history;

    NamesTaken(Audit audit, History history) {
        this.audit = audit;
        this.history = history;
    }

    void note(Network.Id network, Actor actor, Gathering gathering) {
        audit.write(
                network,
                actor,
                Audit.Change.of(ACTION, "gathering", gathering.id().value(), null, null));
    }

    /** The newest first. */
    List<History.Line> of(Network.Id network, Gathering gathering, Actor reader) {
        return history.of(network, gathering.id().value(), reader).stream()
                .filter(line -> line.action().equals(ACTION))
                .toList();
    }
}
