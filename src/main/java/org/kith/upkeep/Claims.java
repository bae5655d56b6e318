package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who claimed which group, and what was decided. */
@Repository
class Claims {

    private static final int SIZE = 20;

    private final NetworkScope scope;

    Claims(NetworkScope scope) {
        this.scope = scope;
    }

    /** False where theirs is open already. */
    boolean add(
            Network.Id network,
            Actor actor,
            UUID id,
            Group.Id group,
            String evidence,
            @Nullable String evidenceUrl) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into group_claim (id, network_id, group_id, person_id, evidence, evidence_url)
                                                values (:id, :network, :group, :person, :evidence, :url) on conflict do nothing
                                                """)
                                        .param("id", id)
                                        .param("network", network.value())
                                        .param("group", group.value())
                                        .param("person", actor.personId().value())
                                        .param("evidence", evidence)
                                        .param("url", evidenceUrl)
                                        .update()
                                == 1);
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param page counted from 1
     */
    Slice<Claim> open(Network.Id network, int page) {
        return scope.in(
                network,
                db -> {
                    var total = new long[1];
                    var number = Math.max(1, page);
                    var items =
                            db.sql(
                                            """
                                            select c.*, p.name, p.mail, count(*) over () as total
                                            from group_claim c join person p on p.id = c.person_id
                                            where c.network_id = :network and c.decision is null and c.withdrawn_at is null
                                            order by c.claimed_at, c.id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(
                                            (row, n) -> {
                                                total[0] = row.getLong("total");
                                                return claim(row, n);
                                            })
                                    .list();
                    return new Slice<>(items, number, SIZE, total[0]);
                });
    }

    /** Those on one group that wait, the oldest first. */
    List<Claim> open(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select c.*, p.name, p.mail from group_claim c join person p on p.id = c.person_id
                                        where c.network_id = :network and c.group_id = :group
                                          and c.decision is null and c.withdrawn_at is null
                                        order by c.claimed_at, c.id
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(Claims::claim)
                                .list());
    }

    Optional<Claim> find(Network.Id network, UUID id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select c.*, p.name, p.mail from group_claim c join person p on p.id = c.person_id
                                        where c.network_id = :network and c.id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id)
                                .query(Claims::claim)
                                .optional());
    }

    Optional<Claim> openOf(Network.Id network, Group.Id group, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select c.*, p.name, p.mail from group_claim c join person p on p.id = c.person_id
                                        where c.network_id = :network and c.group_id = :group and c.person_id = :person
                                          and c.decision is null and c.withdrawn_at is null
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .param("person", person.value())
                                .query(Claims::claim)
                                .optional());
    }

    /** The first word counts: false where it was decided or taken back meanwhile. */
    boolean decide(Network.Id network, Actor actor, UUID id, boolean accepted, String reason) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update group_claim set decision = :decision, decided_at = now(), decided_name = :name, reason = :reason
                                                where network_id = :network and id = :id and decision is null and withdrawn_at is null
                                                """)
                                        .param("decision", accepted ? "accepted" : "declined")
                                        .param("name", actor.name())
                                        .param("reason", reason)
                                        .param("network", network.value())
                                        .param("id", id)
                                        .update()
                                == 1);
    }

    boolean withdraw(Network.Id network, Actor actor, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update group_claim set withdrawn_at = now()
                                                where network_id = :network and group_id = :group and person_id = :person
                                                  and decision is null and withdrawn_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("group", group.value())
                                        .param("person", actor.personId().value())
                                        .update()
                                == 1);
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        var decided = Questions.moment(row, "decided_at");
        return new Claim(
                row.getObject("id", UUID.class),
                new Group.Id(row.getObject("group_id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                row.getString("evidence"),
                row.getString("evidence_url"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                decided == null
                        ? null
                        : new Claim.Decided(
                                row.getString("decision").equals("accepted"),
                                decided,
                                row.getString("decided_name"),
                                row.getString("reason")),
                Questions.moment(row, "withdrawn_at"));
    }
}
