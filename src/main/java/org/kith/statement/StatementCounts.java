package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** How many signed, from where, when; and what they let everybody read. */
@Repository
class StatementCounts {

    private static final int SIZE = 30;

    /** From so many on a place is named with its number. */
    static final int FEWEST = 5;

    private final NetworkScope scope;

    StatementCounts(NetworkScope scope) {
        this.scope = scope;
    }

    /** Of each of these that has any: the screen now, paper as of the newest published count. */
    Map<Statement.Id, Tally> tallies(Network.Id network, Collection<Statement.Id> statements) {
        var tallies = new HashMap<Statement.Id, Tally>();
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select statement_id, count(*) filter (where sheet_id is null) as on_screen, count(sheet_id) as on_paper
                                    from signature_shown
                                    where network_id = :network and statement_id = any(:statements)
                                    group by statement_id
                                    """)
                            .param("network", network.value())
                            .param(
                                    "statements",
                                    statements.stream()
                                            .map(Statement.Id::value)
                                            .toArray(UUID[]::new))
                            .query(
                                    (row, n) ->
                                            tallies.put(
                                                    new Statement.Id(
                                                            row.getObject(
                                                                    "statement_id", UUID.class)),
                                                    new Tally(
                                                            row.getInt("on_screen"),
                                                            row.getInt("on_paper"))))
                            .list();
                    return null;
                });
        return tallies;
    }

    /**
     * @param place null where the gazetteer does not have it, or the names are forgotten
     * @param country null where it is not known
     */
    record From(Place.@Nullable Id place, @Nullable String country, int signatures) {}

    /** By place, the most first; where so few signed that they could be guessed, not. */
    List<From> places(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select place_id, country, count(*) as signatures from signature_shown
                                        where network_id = :network and statement_id = :statement
                                        group by place_id, country having count(*) >= :fewest order by count(*) desc, place_id
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("fewest", FEWEST)
                                .query(StatementCounts::from)
                                .list());
    }

    private static From from(ResultSet row, int n) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        return new From(
                place == null ? null : new Place.Id(place),
                row.getString("country"),
                row.getInt("signatures"));
    }

    /** By the week in which they signed, each that had any. */
    List<Week> weeks(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select date_trunc('week', signed_at at time zone 'UTC')::date as monday, count(*) as signatures
                                        from signature_shown
                                        where network_id = :network and statement_id = :statement
                                        group by 1 order by 1
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .query(
                                        (row, n) ->
                                                new Week(
                                                        row.getObject("monday", LocalDate.class),
                                                        row.getInt("signatures")))
                                .list());
    }

    /**
     * The newest first.
     *
     * @param page counted from 1
     */
    Slice<Voice> voices(Network.Id network, Statement.Id statement, int page) {
        return scope.in(
                network,
                db -> {
                    var number = Math.max(1, page);
                    var total =
                            db.sql(
                                            """
                                            select count(*) from voice_shown where network_id = :network and statement_id = :statement
                                            """)
                                    .param("network", network.value())
                                    .param("statement", statement.value())
                                    .query(Long.class)
                                    .single();
                    var items =
                            db.sql(
                                            """
                                            select * from voice_shown where network_id = :network and statement_id = :statement
                                            order by signed_at desc, id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("statement", statement.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(StatementCounts::voice)
                                    .list();
                    return new Slice<>(items, number, SIZE, total);
                });
    }

    /** All of them, in the order in which they signed. */
    void forEachVoice(Network.Id network, Statement.Id statement, Consumer<Voice> each) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select * from voice_shown where network_id = :network and statement_id = :statement
                                    order by signed_at, id
                                    """)
                            .param("network", network.value())
                            .param("statement", statement.value())
                            .query((ResultSet row) -> each.accept(voice(row, 0)));
                    return null;
                });
    }

    /** One of them, with the statement below which it stands; empty where it is not shown. */
    Optional<Spoken> spoken(Network.Id network, Signature.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from voice_shown where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(
                                        (row, n) ->
                                                new Spoken(
                                                        new Statement.Id(
                                                                row.getObject(
                                                                        "statement_id",
                                                                        UUID.class)),
                                                        voice(row, n)))
                                .optional());
    }

    record Spoken(Statement.Id below, Voice voice) {}

    private static Voice voice(ResultSet row, int n) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        return new Voice(
                new Signature.Id(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("sentence"),
                place == null ? null : new Place.Id(place),
                row.getString("place_typed"));
    }
}
