package org.kith.privacy;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Period;

/**
 * What is over, and for how long it is kept then. The page of what is held says these times, and so
 * does docs/operations.md.
 */
@Repository
class Over {

    /** Sign-in links, sessions and recoveries that have ended. */
    static final Period OF_ACCOUNTS = Period.ofDays(90);

    /** A draft that nobody has gone on with. */
    static final Period DRAFTS = Period.ofDays(180);

    /** Invitations, applications, claims and hand-overs that were answered, or ran out. */
    static final Period ANSWERED = Period.ofYears(2);

    private final JdbcClient db;
    private final NetworkScope scope;

    Over(JdbcClient db, NetworkScope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Of the installation. */
    @Transactional
    public void forget() {
        var days = OF_ACCOUNTS.getDays();
        db.sql("delete from sign_in_link where expires_at < now() - make_interval(days => :days)")
                .param("days", days)
                .update();
        db.sql(
                        """
                        delete from session
                        where least(expires_at, coalesce(ended_at, 'infinity')) < now() - make_interval(days => :days)
                        """)
                .param("days", days)
                .update();
        db.sql(
                        """
                        delete from recovery_voice where recovery_id in (
                            select id from recovery where state not in ('asked', 'waiting')
                                                      and state_since < now() - make_interval(days => :days))
                        """)
                .param("days", days)
                .update();
        db.sql(
                        """
                        delete from recovery where state not in ('asked', 'waiting')
                                               and state_since < now() - make_interval(days => :days)
                        """)
                .param("days", days)
                .update();
    }

    /** Of a network. */
    void forget(Network.Id network) {
        scope.in(
                network,
                inNetwork -> {
                    inNetwork
                            .sql(
                                    """
                                    delete from draft where network_id = :network
                                                        and updated_at < now() - make_interval(days => :days)
                                    """)
                            .param("network", network.value())
                            .param("days", DRAFTS.getDays())
                            .update();
                    inNetwork
                            .sql(
                                    """
                                    delete from invitation where network_id = :network
                                                             and expires_at < now() - make_interval(years => :years)
                                    """)
                            .param("network", network.value())
                            .param("years", ANSWERED.getYears())
                            .update();
                    inNetwork
                            .sql(
                                    """
                                    delete from handover where network_id = :network
                                                           and expires_at < now() - make_interval(years => :years)
                                    """)
                            .param("network", network.value())
                            .param("years", ANSWERED.getYears())
                            .update();
                    forgetClaims(inNetwork, network);
                    return inNetwork
                            .sql(
                                    """
                                    delete from application where network_id = :network
                                                              and coalesce(decided_at, withdrawn_at) < now() - make_interval(years => :years)
                                    """)
                            .param("network", network.value())
                            .param("years", ANSWERED.getYears())
                            .update();
                });
    }

    /** With what was asked and said about them. */
    private static void forgetClaims(JdbcClient inNetwork, Network.Id network) {
        inNetwork
                .sql(
                        """
                        with over as (
                            select id from group_claim
                            where network_id = :network
                              and coalesce(decided_at, withdrawn_at) < now() - make_interval(years => :years)),
                        letters as (delete from group_claim_letter where claim_id in (select id from over))
                        delete from group_claim_word where claim_id in (select id from over)
                        """)
                .param("network", network.value())
                .param("years", ANSWERED.getYears())
                .update();
        inNetwork
                .sql(
                        """
                        delete from group_claim
                        where network_id = :network
                          and coalesce(decided_at, withdrawn_at) < now() - make_interval(years => :years)
                        """)
                .param("network", network.value())
                .param("years", ANSWERED.getYears())
                .update();
    }
}
