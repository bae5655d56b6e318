package org.kith.statement;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Published counts with the leaves of their trees. */
@Repository
class PublishedCounts {

    private static final HexFormat HEX = HexFormat.of();

    private final NetworkScope scope;

    PublishedCounts(NetworkScope scope) {
        this.scope = scope;
    }

    /** The newest first. */
    List<PublishedCount> of(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_root where network_id = :network and statement_id = :statement
                                        order by number desc
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .query(PublishedCounts::count)
                                .list());
    }

    Optional<PublishedCount> newest(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_root where network_id = :network and statement_id = :statement
                                        order by number desc limit 1
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .query(PublishedCounts::count)
                                .optional());
    }

    Optional<PublishedCount> find(Network.Id network, Statement.Id statement, int number) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_root
                                        where network_id = :network and statement_id = :statement and number = :number
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("number", number)
                                .query(PublishedCounts::count)
                                .optional());
    }

    /** The newest count that has a signature. */
    Optional<PublishedCount> with(Network.Id network, Signature.Id signature) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select r.* from signature s
                                        join statement_leaf l on l.network_id = s.network_id and l.statement_id = s.statement_id and l.leaf = s.leaf
                                        join statement_root r on r.network_id = s.network_id and r.statement_id = s.statement_id
                                             and l.first_root <= r.number and coalesce(l.last_root, r.number) >= r.number
                                        where s.network_id = :network and s.id = :signature
                                        order by r.number desc limit 1
                                        """)
                                .param("network", network.value())
                                .param("signature", signature.value())
                                .query(PublishedCounts::count)
                                .optional());
    }

    void publish(Network.Id network, Statement.Id statement, PublishedCount count) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into statement_root (network_id, statement_id, number, published_at, on_screen, on_paper, root)
                                        values (:network, :statement, :number, :at, :screen, :paper, :root)
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("number", count.number())
                                .param("at", count.publishedAt().atOffset(ZoneOffset.UTC))
                                .param("screen", count.onScreen())
                                .param("paper", count.onPaper())
                                .param("root", HEX.parseHex(count.root()))
                                .update());
    }

    private static PublishedCount count(ResultSet row, int n) throws SQLException {
        return new PublishedCount(
                row.getInt("number"),
                Objects.requireNonNull(StatementRows.moment(row, "published_at")),
                row.getInt("on_screen"),
                row.getInt("on_paper"),
                Objects.requireNonNull(SignatureRows.hex(row.getBytes("root"))));
    }
}
