package org.kith.privacy;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is over, and for how long it is kept then. The page of what is held says these times, and so
 * does docs/operations.md.
 */
@Repository
class Over {

    /** Sign-in links, sessions and recoveries that have ended. */
    static final Period OF_ACCOUNTS = Period.ofDays(90);

    /** A draft that nobody has gone on with; that an answer by mail was taken. */
    static final Period DRAFTS = Period.ofDays(180);

    /**
     * Invitations, applications, claims, hand-overs and consents to pictures that were answered,
     * ran out or were taken back; who came to a gathering or was invited by name, and what was
     * answered after it; reports of content that were decided, as long as it is not hidden by them.
     */
    static final Period ANSWERED = Period.ofYears(2);

    /** A registration for a gathering or a subscription to a newsletter that nobody confirmed. */
    static final Period UNCONFIRMED = Period.ofDays(7);

    /** What somebody needed at a gathering that is over. */
    static final Period NEEDS = Period.ofDays(14);

    private static final List<String> ACCOUNTS =
            List.of(
                    "delete from sign_in_link where expires_at < :before",
                    "delete from address_change where done_at is null and asked_at < :before",
                    """
                    delete from session where least(expires_at, coalesce(ended_at, 'infinity')) < :before
                    """,
                    """
                    delete from recovery_voice where recovery_id in (
                        select id from recovery where state not in ('asked', 'waiting') and state_since < :before)
                    """,
                    """
                    delete from recovery where state not in ('asked', 'waiting') and state_since < :before
                    """);

    private static final List<String> LEFT =
            List.of(
                    "delete from draft where network_id = kith_network() and updated_at < :before",
                    """
                    delete from discussion_mail where network_id = kith_network() and taken_at < :before
                    """);

    private static final List<String> NEVER_CONFIRMED =
            List.of(
                    """
                    delete from attendance
                    where network_id = kith_network() and confirmed_at is null and registered_at < :before
                    """,
                    """
                    delete from newsletter_reader
                    where network_id = kith_network() and confirmed_at is null and asked_at < :before
                    """);

    private static final List<String> NEEDED =
            List.of(
                    """
                    update attendance set needs = '', others = ''
                    where network_id = kith_network() and (needs <> '' or others <> '') and gathering_id in (
                        select id from gathering
                        where network_id = kith_network() and least(ends at time zone zone, cancelled_at) < :before)
                    """,
                    """
                    delete from guest_mark
                    where network_id = kith_network() and companion <> '' and guest_id in (
                        select g.id from guest g join gathering h on h.network_id = g.network_id and h.id = g.gathering_id
                        where g.network_id = kith_network() and least(h.ends at time zone h.zone, h.cancelled_at) < :before)
                    """,
                    """
                    update guest set needs = '', others = ''
                    where network_id = kith_network() and (needs <> '' or others <> '') and gathering_id in (
                        select id from gathering
                        where network_id = kith_network() and least(ends at time zone zone, cancelled_at) < :before)
                    """);

    /** A claim with what its contacts were asked and said. */
    private static final List<String> CLOSED =
            List.of(
                    "delete from invitation where network_id = kith_network() and expires_at <"
                            + " :before",
                    "delete from handover where network_id = kith_network() and expires_at <"
                            + " :before",
                    """
                    delete from picture_consent
                    where network_id = kith_network() and least(withdrawn_at, (until + 1)::timestamptz) < :before
                    """,
                    """
                    delete from attendance
                    where network_id = kith_network() and gathering_id in (
                        select id from gathering where network_id = kith_network() and (ends at time zone zone) < :before)
                    """,
                    """
                    delete from followup
                    where network_id = kith_network() and gathering_id in (
                        select id from gathering where network_id = kith_network() and (ends at time zone zone) < :before)
                    """,
                    """
                    delete from guest
                    where network_id = kith_network() and gathering_id in (
                        select id from gathering where network_id = kith_network() and (ends at time zone zone) < :before)
                    """,
                    """
                    delete from application
                    where network_id = kith_network() and coalesce(decided_at, withdrawn_at) < :before
                    """,
                    """
                    delete from group_claim_letter where claim_id in (
                        select id from group_claim
                        where network_id = kith_network() and coalesce(decided_at, withdrawn_at) < :before)
                    """,
                    """
                    delete from group_claim_word where claim_id in (
                        select id from group_claim
                        where network_id = kith_network() and coalesce(decided_at, withdrawn_at) < :before)
                    """,
                    """
                    delete from group_claim
                    where network_id = kith_network() and coalesce(decided_at, withdrawn_at) < :before
                    """,
                    """
                    delete from moderation_case c
                    where network_id = kith_network() and waits_since is null
                      and not exists (select from hidden_content h where h.network_id = kith_network() and h.case_id = c.id)
                      and not exists (select from moderation_decision d
                                      where d.network_id = kith_network() and d.case_id = c.id and d.decided_at >= :before)
                    """);

    private final JdbcClient db;
    private final NetworkScope scope;

    Over(JdbcClient db, NetworkScope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Of the installation. */
    @Transactional
    public void forget() {
        forget(db, ACCOUNTS, OF_ACCOUNTS);
    }

    /** Of a network. */
    void forget(Network.Id network) {
        scope.in(
                network,
                inNetwork -> {
                    forget(inNetwork, LEFT, DRAFTS);
                    forget(inNetwork, CLOSED, ANSWERED);
                    forget(inNetwork, NEVER_CONFIRMED, UNCONFIRMED);
                    forget(inNetwork, NEEDED, NEEDS);
                    return null;
                });
    }

    private static void forget(JdbcClient client, List<String> each, Period kept) {
        var before = OffsetDateTime.now(ZoneOffset.UTC).minus(kept);
        each.forEach(sql -> client.sql(sql).param("before", before).update());
    }
}
