package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody wants to be told by mail, in each network apart. Nothing said: all, at once. */
@Repository
class Choices {

    /** How a choice came to be. */
    enum Said {
        CHOSEN,
        /** By the button that mail programs show beside a letter. */
        ONE_CLICK,
        /** By marking a letter as unwanted where they read it. */
        COMPLAINT
    }

    private final NetworkScope scope;
    private final ApplicationEventPublisher events;

    Choices(NetworkScope scope, ApplicationEventPublisher events) {
        this.scope = scope;
        this.events = events;
    }

    Pace pace(Network.Id network, String address, Kind kind) {
        return of(network, address).getOrDefault(kind, Pace.AT_ONCE);
    }

    /** The kinds that somebody has chosen a pace for. */
    Map<Kind, Pace> of(Network.Id network, String address) {
        var all = new EnumMap<Kind, Pace>(Kind.class);
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select kind, pace from mail_choice
                                    where network_id = :network and address = :address
                                    """)
                            .param("network", network.value())
                            .param("address", address)
                            .query(
                                    row -> {
                                        all.put(
                                                Kind.of(row.getString("kind")),
                                                Pace.of(row.getString("pace")).orElseThrow());
                                    });
                    return null;
                });
        return all;
    }

    /** Who wants no letters of a kind, by address. */
    Set<String> stopped(Network.Id network, Kind kind) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select address from mail_choice
                                        where network_id = :network and kind = :kind and pace = 'never'
                                        """)
                                .param("network", network.value())
                                .param("kind", kind.code())
                                .query(String.class)
                                .set());
    }

    /** As if nothing had ever been said. */
    void forget(Network.Id network, String address, Kind kind) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from mail_choice where network_id = :network and address = :address and kind = :kind
                                        """)
                                .param("network", network.value())
                                .param("address", address)
                                .param("kind", kind.code())
                                .update());
    }

    /** What somebody chose for one address they have chosen for the other. */
    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update mail_choice c set address = :now
                                        where c.network_id = :network and c.address = :before
                                          and not exists (select from mail_choice o
                                                          where o.network_id = :network and o.address = :now and o.kind = c.kind)
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }

    /** And networks' letters that wait go there; those about the account stay where they are. */
    void forward(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update outgoing_mail set recipient = :now
                                        where network_id = :network and recipient = :before and kind <> 'account'
                                          and sent_at is null and given_up_at is null
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }

    /** Holds for what is on its way too: waiting letters go out as chosen now, or not at all. */
    void choose(Network.Id network, String address, Kind kind, Pace pace, Said said) {
        scope.in(
                network,
                db -> {
                    if (pace == Pace.NEVER) {
                        events.publishEvent(new Stopped(network, address, kind));
                    }
                    db.sql(
                                    """
                                    insert into mail_choice (network_id, address, kind, pace, said)
                                    values (:network, :address, :kind, :pace, :said)
                                    on conflict (network_id, address, kind)
                                    do update set pace = excluded.pace, said = excluded.said, since = now()
                                    """)
                            .param("network", network.value())
                            .param("address", address)
                            .param("kind", kind.code())
                            .param("pace", pace.code())
                            .param("said", said.name().toLowerCase(Locale.ROOT))
                            .update();
                    db.sql(
                                    """
                                    update outgoing_mail set waits_for = case when useless_from is null then :waits end, given_up_at = case when :stopped then now() end
                                    where network_id = :network and recipient = :address and kind = :kind
                                      and sent_at is null and given_up_at is null
                                    """)
                            .param("waits", pace.gathers() ? pace.code() : null)
                            .param("stopped", pace == Pace.NEVER)
                            .param("network", network.value())
                            .param("address", address)
                            .param("kind", kind.code())
                            .update();
                    return null;
                });
    }
}
