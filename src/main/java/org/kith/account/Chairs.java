package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The chairs of a network's two sides, one for each. */
@Repository
public class Chairs {

    private final NetworkScope scope;
    private final Audit audit;

    Chairs(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The chair of a side, taken or not.
     *
     * @param side "a" or "b"
     * @param holder null while nobody holds it
     * @param since when it was taken, or has been empty
     */
    public record Chair(String side, @Nullable Holder holder, Instant since) {}

    /**
     * @param office the row by which they hold it
     */
    public record Holder(Person.Id person, String name, UUID office) {}

    /**
     * Of both sides, where the network has named two; an empty one is so since its last holder
     * ended, or the sides were named.
     */
    public List<Chair> of(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select s.side, p.id, p.name, m.id as office,
                                               coalesce(m.since,
                                                        (select max(until) from membership before
                                                         where before.network_id = :network and before.side = s.side),
                                                        n.sides_since) as since
                                        from (values ('a'), ('b')) s (side)
                                        join network n on n.id = :network and n.sides_since is not null
                                        left join membership m on m.network_id = :network and m.side = s.side and m.until is null
                                        left join person p on p.id = m.person_id
                                        order by s.side
                                        """)
                                .param("network", network.value())
                                .query(Chairs::chair)
                                .list());
    }

    /**
     * False where somebody holds it already: the database decides between two who are appointed at
     * once. Who is a chair without a side gets this one.
     */
    public boolean appoint(Network.Id network, Actor actor, Person.Id person, String side) {
        return scope.in(
                network,
                db -> {
                    var seated = seat(db, network, actor, person, side);
                    if (seated) {
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        "appointed",
                                        "member",
                                        person.value(),
                                        null,
                                        Map.of("office", Office.CHAIR.code(), "side", side)));
                    }
                    return seated;
                });
    }

    private static boolean seat(
            JdbcClient db, Network.Id network, Actor actor, Person.Id person, String side) {
        // Of two at once, the second waits, and finds it taken.
        db.sql("select id from network where id = :network for no key update")
                .param("network", network.value())
                .query((row, n) -> row.getString(1))
                .single();
        return db.sql(
                                """
                                insert into membership as m (id, network_id, person_id, role, office, side, appointed_by, appointed_name)
                                select :id, :network, :person, :power, 'chair', :side, :actor, :name
                                where not exists (select from membership taken
                                                  where taken.network_id = :network and taken.side = :side and taken.until is null)
                                on conflict (network_id, person_id, office, coalesce(group_id, network_id)) where until is null
                                do update set side = excluded.side where m.side is null
                                """)
                        .param("id", Uuid7.next())
                        .param("network", network.value())
                        .param("person", person.value())
                        .param("power", HeldRows.power(Office.CHAIR))
                        .param("side", side)
                        .param("actor", HeldRows.id(actor))
                        .param("name", actor.name())
                        .update()
                == 1;
    }

    private static Chair chair(ResultSet row, int number) throws SQLException {
        var person = row.getObject("id", UUID.class);
        return new Chair(
                row.getString("side"),
                person == null
                        ? null
                        : new Holder(
                                new Person.Id(person),
                                Objects.requireNonNull(row.getString("name")),
                                row.getObject("office", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
