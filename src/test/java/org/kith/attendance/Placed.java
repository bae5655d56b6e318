package org.kith.attendance;

import org.kith.Forms;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A gathering with people who have a place, for tests. */
@Component
class Placed {

    private final Gatherings gatherings;
    private final NetworkScope scope;

    Placed(Gatherings gatherings, NetworkScope scope) {
        this.gatherings = gatherings;
        this.scope = scope;
    }

    Gathering gathering(Network network, Forms forms, Token coordinator, String title) {
        var list = "/" + network.slug() + "/settings/gatherings";
        var typed =
                Map.ofEntries(
                        Map.entry("form", "meeting"),
                        Map.entry("title_en", title),
                        Map.entry("manner", "online"),
                        Map.entry("link", "https://meet.example.org/walk"),
                        Map.entry("starts_on", "2099-05-02"),
                        Map.entry("starts_at", "10:00"),
                        Map.entry("ends_at", "12:00"),
                        Map.entry("zone", "Europe/London"),
                        Map.entry("registers", "1"),
                        Map.entry("places", "12"));
        forms.post(list, typed, coordinator);
        forms.post(
                list + "/" + title.toLowerCase(Locale.ROOT) + "/publication",
                Map.of(),
                coordinator);
        return gatherings.find(network.id(), title.toLowerCase(Locale.ROOT)).orElseThrow();
    }

    /** Somebody who was invited, has accepted, and may bring two. */
    UUID guest(Network network, Gathering gathering, String name, String others) {
        var id = Uuid7.next();
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into guest (id, network_id, gathering_id, place, title, name, language, companions, token_hash, answered_at, comes, others, needs)
                                        values (:id, :network, :gathering, 1, 'Head of the council', :name, 'ar', 2, :hash, now(), true, :others, 'A ramp')
                                        """)
                                .param("id", id)
                                .param("network", network.id().value())
                                .param("gathering", gathering.id().value())
                                .param("name", name)
                                .param("hash", Token.random().hash())
                                .param("others", others)
                                .update());
        return id;
    }

    /** How many marks of guests there are. */
    int marksOfGuests(Network network) {
        return scope.in(
                network.id(),
                db ->
                        db.sql("select count(*)::int from guest_mark where network_id = :network")
                                .param("network", network.id().value())
                                .query(Integer.class)
                                .single());
    }

    Attendance.Id person(Network network, Gathering gathering, String name, int people) {
        var id = Attendance.Id.next();
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into attendance (id, network_id, gathering_id, token_hash, name, mail, people, needs, language,
                                                                consented_at, confirmed_at, placed_at)
                                        values (:id, :network, :gathering, :hash, :name, :mail, :people, 'A wheelchair', 'en', now(), now(), now())
                                        """)
                                .param("id", id.value())
                                .param("network", network.id().value())
                                .param("gathering", gathering.id().value())
                                .param("hash", Token.random().hash())
                                .param("name", name)
                                .param("mail", id + "@test.kith")
                                .param("people", people)
                                .update());
        return id;
    }
}
