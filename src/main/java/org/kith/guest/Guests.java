package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The guests of each gathering. */
@Repository
public class Guests {

    private final NetworkScope scope;

    Guests(NetworkScope scope) {
        this.scope = scope;
    }

    /** In the order of protocol. */
    public List<Guest> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from guest where network_id = :network and gathering_id = :gathering order by place
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Guests::guest)
                                .list());
    }

    public Optional<Guest> find(Network.Id network, Gathering.Id gathering, Guest.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from guest where network_id = :network and gathering_id = :gathering and id = :id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("id", id.value())
                                .query(Guests::guest)
                                .optional());
    }

    /** What a letter's link is about. */
    public Optional<Guest> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from guest where network_id = :network and token_hash = :hash
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(Guests::guest)
                                .optional());
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        return new Guest(
                new Guest.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                row.getInt("place"),
                row.getString("title"),
                row.getString("name"),
                Objects.toString(row.getString("mail"), ""),
                Language.of(row.getString("language")).orElseThrow(),
                row.getInt("companions"),
                instant(row, "invited_at"),
                answer(row),
                row.getInt("changes"));
    }

    private static Guest.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = instant(row, "answered_at");
        return at == null
                ? null
                : new Guest.Answer(
                        at,
                        row.getBoolean("comes"),
                        row.getString("others"),
                        row.getString("needs"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
