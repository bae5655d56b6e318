package org.kith.attendance;

import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

/** What becomes of an attendance, row by row; each step is made once, whoever asks again. */
@Repository
class AttendanceSteps {

    private final NetworkScope scope;
    private final AttendanceStep step;

    AttendanceSteps(NetworkScope scope) {
        this.scope = scope;
        this.step = new AttendanceStep(scope);
    }

    /** False where the same person has registered before. */
    boolean add(Network.Id network, Attendance one, Token token) {
        var zone = one.zone();
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into attendance (id, network_id, gathering_id, token_hash, name, affiliation, mail, people, others, needs, language, zone, consented_at)
                                                values (:id, :network, :gathering, :hash, :name, :affiliation, :mail, :people, :others, :needs, :language, :zone, now())
                                                on conflict do nothing
                                                """)
                                        .param("id", one.id().value())
                                        .param("network", network.value())
                                        .param("gathering", one.gathering().value())
                                        .param("hash", token.hash())
                                        .param("name", one.name())
                                        .param("affiliation", one.affiliation())
                                        .param("mail", one.mail())
                                        .param("people", one.people())
                                        .param("others", one.others())
                                        .param("needs", one.needs())
                                        .param("language", one.language().code())
                                        .param("zone", zone == null ? null : zone.getId())
                                        .update()
                                == 1);
    }

    /**
     * As it was typed last, until it is confirmed: somebody else may have typed that address first.
     * False where it was confirmed.
     */
    boolean renew(Network.Id network, Attendance.Id id, Attendance asked) {
        var zone = asked.zone();
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update attendance set name = :name, affiliation = :affiliation, people = :people, others = :others, needs = :needs,
                                                    language = :language, zone = :zone, consented_at = now(), registered_at = now()
                                                where network_id = :network and id = :id and confirmed_at is null and left_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .param("name", asked.name())
                                        .param("affiliation", asked.affiliation())
                                        .param("people", asked.people())
                                        .param("others", asked.others())
                                        .param("needs", asked.needs())
                                        .param("language", asked.language().code())
                                        .param("zone", zone == null ? null : zone.getId())
                                        .update()
                                == 1);
    }

    /**
     * What its letters lead with: another one where the network has moved to another installation.
     */
    void lead(Network.Id network, Attendance.Id id, Token token) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update attendance set token_hash = :hash
                                        where network_id = :network and id = :id and token_hash <> :hash
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("hash", token.hash())
                                .update());
    }

    boolean confirm(Network.Id network, Attendance.Id id) {
        return step.make(
                network,
                id,
                """
                update attendance set confirmed_at = clock_timestamp()
                where network_id = :network and id = :id and confirmed_at is null and left_at is null
                """);
    }

    boolean place(Network.Id network, Attendance.Id id) {
        return step.make(
                network,
                id,
                """
                update attendance set placed_at = now()
                where network_id = :network and id = :id and placed_at is null and confirmed_at is not null and left_at is null
                """);
    }

    boolean leave(Network.Id network, Attendance.Id id) {
        return step.make(
                network,
                id,
                """
                update attendance set left_at = now(), needs = '', others = ''
                where network_id = :network and id = :id and left_at is null
                """);
    }

    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update attendance a set mail = :now where a.network_id = :network and a.mail = :before
                                          and not exists (select from attendance b
                                                          where b.network_id = :network and b.gathering_id = a.gathering_id and b.left_at is null
                                                            and b.mail = :now and lower(b.name) = lower(a.name))
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }
}
