package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Who asked to belong to a network, and what was decided. */
@Repository
class Applications {

    private static final int SIZE = 20;

    private final NetworkScope scope;

    Applications(NetworkScope scope) {
        this.scope = scope;
    }

    /** False where one is open already. */
    boolean add(Network.Id network, Actor actor, String words) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into application (id, network_id, person_id, words)
                                                values (:id, :network, :person, :words) on conflict do nothing
                                                """)
                                        .param("id", Uuid7.next())
                                        .param("network", network.value())
                                        .param("person", actor.personId().value())
                                        .param("words", words)
                                        .update()
                                == 1);
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param page counted from 1
     */
    Slice<Application> open(Network.Id network, int page) {
        return scope.in(
                network,
                db -> {
                    var total = new long[1];
                    var number = Math.max(1, page);
                    var items =
                            db.sql(
                                            """
                                            select a.*, p.name, p.mail, count(*) over () as total
                                            from application a join person p on p.id = a.person_id
                                            where a.network_id = :network and a.decision is null and a.withdrawn_at is null
                                            order by a.applied_at, a.id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(
                                            (row, n) -> {
                                                total[0] = row.getLong("total");
                                                return application(row, n);
                                            })
                                    .list();
                    return new Slice<>(items, number, SIZE, total[0]);
                });
    }

    /** The newest first. */
    List<Application> of(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select a.*, p.name, p.mail from application a join person p on p.id = a.person_id
                                        where a.network_id = :network and a.person_id = :person order by a.applied_at desc
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query(Applications::application)
                                .list());
    }

    Optional<Application> find(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select a.*, p.name, p.mail from application a join person p on p.id = a.person_id
                                        where a.network_id = :network and a.id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id)
                                .query(Applications::application)
                                .optional());
    }

    /** False where it was decided or taken back meanwhile: the first word counts. */
    boolean decide(Network.Id network, Actor actor, UUID id, boolean accepted, String reason) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update application set decision = :decision, decided_at = now(), decided_by = :actor,
                                                                       decided_name = :name, reason = :reason
                                                where network_id = :network and id = :id and decision is null and withdrawn_at is null
                                                """)
                                        .param("decision", accepted ? "accepted" : "declined")
                                        .param("actor", actor.personId().value())
                                        .param("name", actor.name())
                                        .param("reason", reason)
                                        .param("network", network.value())
                                        .param("id", id)
                                        .update()
                                == 1);
    }

    boolean withdraw(Network.Id network, Actor actor) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update application set withdrawn_at = now()
                                                where network_id = :network and person_id = :person and decision is null and withdrawn_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("person", actor.personId().value())
                                        .update()
                                == 1);
    }

    private static Application application(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Application(
                row.getObject("id", UUID.class),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                row.getString("words"),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                decided == null
                        ? null
                        : new Application.Decided(
                                row.getString("decision").equals("accepted"),
                                decided.toInstant(),
                                Objects.requireNonNull(row.getString("decided_name")),
                                row.getString("reason")),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
