package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Duration;

/** With what else signatures came in. */
@Repository
class SignatureCompany {

    /** What comes within so short a time comes in a burst. */
    static final Duration BURST = Duration.ofMinutes(10);

    /** Of those alike, so many rows say enough. */
    private static final int LOOKED_AT = 50;

    private final NetworkScope scope;

    SignatureCompany(NetworkScope scope) {
        this.scope = scope;
    }

    Company of(
            Network.Id network,
            Signature one,
            @Nullable String country,
            String pattern,
            int names,
            boolean disposable) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select (select count(*) from (
                                                    select from signature s
                                                    where s.network_id = :network and s.statement_id = :statement and s.taken_at is not null
                                                      and s.sent_from = me.sent_from and s.signed_at > me.signed_at - :burst * interval '1 second'
                                                    limit :mostFromAddress) found) as from_address,
                                               (select count(*) from (
                                                    select from signature s
                                                    where s.network_id = :network and s.statement_id = :statement and s.taken_at is not null
                                                      and s.country = :country and s.signed_at > me.signed_at - :burst * interval '1 second'
                                                    limit :mostFromCountry) found) as from_country,
                                               (select count(*) from (
                                                    select from signature s
                                                    where s.network_id = :network and s.statement_id = :statement and s.taken_at is not null
                                                      and s.country = :country and s.signed_at <= me.signed_at - :burst * interval '1 second'
                                                      and s.counted
                                                    limit :known) found) as from_country_before,
                                               (select count(distinct mail) from (
                                                    select s.mail from signature s
                                                    where s.network_id = :network and s.statement_id = :statement and s.taken_at is not null
                                                      and s.pattern = :pattern and s.mail <> me.mail
                                                    limit :mostAlike) found) as alike
                                        from signature me where me.network_id = :network and me.id = :id
                                        """)
                                .param("country", country)
                                .param("pattern", pattern)
                                .param("network", network.value())
                                .param("statement", one.statement().value())
                                .param("burst", BURST.toSeconds())
                                .param("mostFromAddress", Company.MOST_FROM_ADDRESS)
                                .param("mostFromCountry", Company.MOST_FROM_NEW_COUNTRY)
                                .param("known", Company.KNOWN_COUNTRY)
                                .param("mostAlike", LOOKED_AT)
                                .param("id", one.id().value())
                                .query(
                                        (row, n) ->
                                                new Company(
                                                        row.getInt("from_address") + 1,
                                                        row.getInt("from_country") + 1,
                                                        row.getInt("from_country_before"),
                                                        row.getInt("alike"),
                                                        names,
                                                        disposable))
                                .single());
    }
}
