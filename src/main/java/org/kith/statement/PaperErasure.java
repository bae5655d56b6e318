package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;

/**
 * The policy of who signed on paper and takes it back: they tell the group or a coordinator, who
 * takes the line out. Nothing of it stays, and the audit does not say whose it was.
 */
@Component
class PaperErasure {

    private final NetworkScope scope;
    private final SheetLines lines;
    private final Audit audit;

    PaperErasure(NetworkScope scope, SheetLines lines, Audit audit) {
        this.scope = scope;
        this.lines = lines;
        this.audit = audit;
    }

    void erase(Network.Id network, Actor actor, Statement statement, Sheet sheet, UUID signature) {
        scope.in(
                network,
                db -> {
                    if (lines.erase(network, sheet.id(), signature)) {
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        "erased",
                                        "statement",
                                        statement.id().value(),
                                        null,
                                        Map.of("sheet", sheet.code())));
                    }
                    return null;
                });
    }
}
