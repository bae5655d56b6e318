package org.kith.agreement;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who approved which version for which side; none is ever deleted. */
@Repository
class Approvals {

    private final NetworkScope scope;

    Approvals(NetworkScope scope) {
        this.scope = scope;
    }

    /** The oldest first. */
    List<Approval> of(Network.Id network, Agreement.Id agreement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select p.*, a.turned
                                        from agreement_approval p join agreement a on a.network_id = p.network_id and a.id = p.agreement_id
                                        where p.network_id = :network and p.agreement_id = :agreement order by p.approved_at, p.id
                                        """)
                                .param("network", network.value())
                                .param("agreement", agreement.value())
                                .query(AgreementRows::approval)
                                .list());
    }

    void add(Network.Id network, Actor actor, Agreement agreement, Approval approval) {
        var scan = approval.scan();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into agreement_approval (id, network_id, agreement_id, version, sha256, side, signatory, signed_on,
                                                                        scan_id, approved_at, approved_by, approved_name)
                                        values (:id, :network, :agreement, :version, :sha256, :side, :signatory, :signed, :scan, :now, :actor,
                                                :name)
                                        """)
                                .param("id", approval.id().value())
                                .param("network", network.value())
                                .param("agreement", agreement.id().value())
                                .param("version", approval.version())
                                .param("sha256", approval.sha256())
                                .param(
                                        "side",
                                        AgreementRows.stored(approval.side(), agreement.turned()))
                                .param("signatory", approval.signatory())
                                .param("signed", approval.signedOn())
                                .param("scan", scan == null ? null : scan.value())
                                .param("now", approval.at().atOffset(ZoneOffset.UTC))
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .update());
    }

    void withdraw(
            Network.Id network, Actor actor, Approval.Id approval, String because, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update agreement_approval set withdrawn_at = :now, withdrawn_by = :actor, withdrawn_name = :name,
                                                                      withdrawn_because = :because
                                        where network_id = :network and id = :id and withdrawn_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .param("because", because)
                                .param("network", network.value())
                                .param("id", approval.value())
                                .update());
    }
}
