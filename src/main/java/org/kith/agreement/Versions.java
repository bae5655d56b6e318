package org.kith.agreement;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Every saving of every agreement. */
@Repository
class Versions {

    private final NetworkScope scope;

    Versions(NetworkScope scope) {
        this.scope = scope;
    }

    /** The newest first. */
    List<Version> of(Network.Id network, Agreement.Id agreement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select a.kind, a.first_language, a.second_language, a.turned, v.*
                                        from agreement_version v join agreement a on a.network_id = v.network_id and a.id = v.agreement_id
                                        where v.network_id = :network and v.agreement_id = :agreement order by v.number desc
                                        """)
                                .param("network", network.value())
                                .param("agreement", agreement.value())
                                .query(AgreementRows::version)
                                .list());
    }

    /** Whoever calls it holds the agreement. */
    void add(
            Network.Id network,
            Actor actor,
            Agreement.Id agreement,
            int number,
            AgreementText text,
            String storedSide,
            Instant now) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into agreement_version (network_id, agreement_id, number, first_title, first_body, second_title,
                                                                   second_body, review_on, ends_on, sha256, saved_at, saved_side, saved_by,
                                                                   saved_name)
                                    values (:network, :agreement, :number, :firstTitle, :firstBody, :secondTitle, :secondBody, :review, :end,
                                            :sha256, :now, :side, :actor, :name)
                                    """)
                            .param("network", network.value())
                            .param("agreement", agreement.value())
                            .param("number", number)
                            .param("firstTitle", text.first().title())
                            .param("firstBody", text.first().body())
                            .param("secondTitle", text.second().title())
                            .param("secondBody", text.second().body())
                            .param("review", text.reviewOn())
                            .param("end", text.endsOn())
                            .param("sha256", text.sha256())
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .param("side", storedSide)
                            .param("actor", actor.personId().value())
                            .param("name", actor.name())
                            .update();
                    return db.sql(
                                    """
                                    update agreement set version = :number where network_id = :network and id = :agreement
                                    """)
                            .param("number", number)
                            .param("network", network.value())
                            .param("agreement", agreement.value())
                            .update();
                });
    }
}
