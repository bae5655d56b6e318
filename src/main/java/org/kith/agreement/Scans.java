package org.kith.agreement;

import org.kith.account.Actor;
import org.kith.files.FileKind;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Signed papers, in the database: what is approved stands or falls with them. */
@Repository
class Scans {

    private final NetworkScope scope;

    Scans(NetworkScope scope) {
        this.scope = scope;
    }

    Optional<Scan> find(Network.Id network, Agreement.Id agreement, Scan.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select type, bytes from agreement_scan
                                        where network_id = :network and agreement_id = :agreement and id = :id
                                        """)
                                .param("network", network.value())
                                .param("agreement", agreement.value())
                                .param("id", id.value())
                                .query(
                                        (row, n) ->
                                                new Scan(
                                                        FileKind.of(row.getString("type")),
                                                        row.getBytes("bytes")))
                                .optional());
    }

    void add(
            Network.Id network,
            Actor actor,
            Agreement.Id agreement,
            Scan.Id id,
            Scan scan,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into agreement_scan (id, network_id, agreement_id, type, bytes, uploaded_at, uploaded_by,
                                                                    uploaded_name)
                                        values (:id, :network, :agreement, :type, :bytes, :now, :actor, :name)
                                        """)
                                .param("id", id.value())
                                .param("network", network.value())
                                .param("agreement", agreement.value())
                                .param("type", scan.type().media())
                                .param("bytes", scan.bytes())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .update());
    }
}
