package org.kith.attendance;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.kith.gathering.Fee;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Who comes to the gatherings of each network. */
@Repository
public class Attendances {

    private final NetworkScope scope;

    Attendances(NetworkScope scope) {
        this.scope = scope;
    }

    /** Those who have not left, in the order in which they confirmed; unconfirmed ones last. */
    public List<Attendance> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from attendance
                                        where network_id = :network and gathering_id = :gathering and left_at is null
                                        order by confirmed_at nulls last, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Attendances::attendance)
                                .list());
    }

    /** Those who have left too, last. */
    List<Attendance> all(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from attendance
                                        where network_id = :network and gathering_id = :gathering
                                        order by left_at nulls first, confirmed_at nulls last, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Attendances::attendance)
                                .list());
    }

    public Optional<Attendance> find(Network.Id network, Attendance.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from attendance where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Attendances::attendance)
                                .optional());
    }

    /** What a letter's link is about. */
    public Optional<Attendance> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from attendance where network_id = :network and token_hash = :hash
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(Attendances::attendance)
                                .optional());
    }

    /** All that somebody who reads at that address has registered, and has not left. */
    public List<Attendance> at(Network.Id network, String mail) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from attendance
                                        where network_id = :network and mail = :mail and left_at is null
                                        order by registered_at, id
                                        """)
                                .param("network", network.value())
                                .param("mail", mail)
                                .query(Attendances::attendance)
                                .list());
    }

    /** Of the same person for the same gathering. */
    Optional<Attendance> same(
            Network.Id network, Gathering.Id gathering, String mail, String name) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from attendance
                                        where network_id = :network and gathering_id = :gathering and left_at is null
                                          and mail = :mail and lower(name) = lower(:name)
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("mail", mail)
                                .param("name", name)
                                .query(Attendances::attendance)
                                .optional());
    }

    /**
     * Places that are left: none said where there is no limit, less than 0 where some were taken
     * away.
     */
    OptionalInt free(Network.Id network, Gathering gathering) {
        var places = gathering.registration().places();
        return places == null
                ? OptionalInt.empty()
                : OptionalInt.of(places - taken(network, gathering.id()));
    }

    private int taken(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select coalesce(sum(people), 0)::int from attendance
                                        where network_id = :network and gathering_id = :gathering and placed_at is not null and left_at is null
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Integer.class)
                                .single());
    }

    static Attendance attendance(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        var currency = row.getString("paid_currency");
        return new Attendance(
                new Attendance.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                row.getString("name"),
                row.getString("affiliation"),
                row.getString("mail"),
                row.getInt("people"),
                row.getString("others"),
                row.getString("needs"),
                Language.of(row.getString("language")).orElseThrow(),
                zone == null ? null : ZoneId.of(zone),
                new Attendance.Course(
                        Objects.requireNonNull(instant(row, "registered_at")),
                        instant(row, "confirmed_at"),
                        instant(row, "placed_at"),
                        instant(row, "left_at"),
                        instant(row, "arrived_at")),
                currency == null ? null : new Fee(row.getLong("paid_minor"), currency));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
