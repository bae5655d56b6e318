package org.kith.departure;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/**
 * The policy of deleting a network: a coordinator asks, everybody who belongs is told, and for a
 * week any coordinator calls it off alone.
 */
@Component
class Deleting {

    private final NetworkScope scope;
    private final Deletions deletions;
    private final Audit audit;
    private final DeletionLetters letters;

    Deleting(NetworkScope scope, Deletions deletions, Audit audit, DeletionLetters letters) {
        this.scope = scope;
        this.deletions = deletions;
        this.audit = audit;
        this.letters = letters;
    }

    /** Empty where one waits already. */
    Optional<Deletion> ask(Network network, Actor actor, String reason) {
        return scope.in(
                network.id(),
                db -> {
                    var asked = deletions.ask(network.id(), actor, reason);
                    asked.ifPresent(
                            one -> {
                                write(
                                        network,
                                        actor,
                                        "asked_deletion",
                                        Map.of("goes_at", one.goesAt().toString()));
                                letters.asked(network, actor, one);
                            });
                    return asked;
                });
    }

    /** False where none waits. */
    boolean callOff(Network network, Actor actor) {
        return scope.in(
                network.id(),
                db -> {
                    var off = deletions.callOff(network.id(), actor);
                    if (off) {
                        write(network, actor, "called_off_deletion", Map.of());
                        letters.calledOff(network, actor);
                    }
                    return off;
                });
    }

    private void write(Network network, Actor actor, String action, Map<String, Object> facts) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(action, "network", network.id().value(), null, facts));
    }
}
