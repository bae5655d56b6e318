package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * The policy of doubtful signatures: somebody decides, once, and says why where it does not count;
 * the signer sees it under their own link.
 */
@Component
class Moderating {

    private final NetworkScope scope;
    private final DoubtedSignatures doubted;
    private final WantedLetters letters;
    private final SigningDesk desk;
    private final Audit audit;

    Moderating(
            NetworkScope scope,
            DoubtedSignatures doubted,
            WantedLetters letters,
            SigningDesk desk,
            Audit audit) {
        this.scope = scope;
        this.doubted = doubted;
        this.letters = letters;
        this.desk = desk;
        this.audit = audit;
    }

    void decide(
            Network.Id network,
            Actor actor,
            Collection<Signature.Id> ids,
            boolean accepted,
            @Nullable String because,
            Instant now) {
        scope.in(
                network,
                db -> {
                    for (var one :
                            doubted.decide(network, actor, ids, accepted, because, now)
                                    .signatures()) {
                        write(network, actor, one, accepted);
                        if (accepted) {
                            writeTo(network, one, now);
                        }
                    }
                    return null;
                });
        desk.call(network);
    }

    /** The letter that was held back goes out. */
    private void writeTo(Network.Id network, Signature one, Instant now) {
        if (one.letterAt() == null && one.mail() != null) {
            letters.ask(network, one.statement(), one.mail(), now);
        }
    }

    /** Without the signer's name: everybody who coordinates reads the audit. */
    private void write(Network.Id network, Actor actor, Signature one, boolean accepted) {
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        accepted ? "accepted" : "rejected",
                        "signature",
                        one.id().value(),
                        null,
                        Map.of("statement", one.statement().value())));
    }
}
