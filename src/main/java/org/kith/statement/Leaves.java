package org.kith.statement;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.HexFormat;
import java.util.List;

/** The leaves of the trees over published counts, in hex. */
@Repository
class Leaves {

    private static final HexFormat HEX = HexFormat.of();
    private static final int BATCH = 1_000;

    private final NetworkScope scope;

    Leaves(NetworkScope scope) {
        this.scope = scope;
    }

    /** The leaves of a count, in hex. */
    List<String> of(Network.Id network, Statement.Id statement, int number) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select encode(leaf, 'hex') from statement_leaf
                                        where network_id = :network and statement_id = :statement
                                          and first_root <= :number and coalesce(last_root, :number) >= :number
                                        order by leaf
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("number", number)
                                .query(String.class)
                                .list());
    }

    /** Those that count and are in no published count yet, some at a time. */
    List<Signature> missing(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from signature
                                        where network_id = :network and statement_id = :statement and counted and leaf is null
                                          and nonce is not null
                                        order by id limit :batch for update
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("batch", BATCH)
                                .query(SignatureRows::signature)
                                .list());
    }

    void add(Network.Id network, Signature one, String leaf, int number) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update signature set leaf = :leaf where network_id = :network and id = :id
                                    """)
                            .param("leaf", HEX.parseHex(leaf))
                            .param("network", network.value())
                            .param("id", one.id().value())
                            .update();
                    return db.sql(
                                    """
                                    insert into statement_leaf (network_id, statement_id, leaf, first_root)
                                    values (:network, :statement, :leaf, :number)
                                    """)
                            .param("network", network.value())
                            .param("statement", one.statement().value())
                            .param("leaf", HEX.parseHex(leaf))
                            .param("number", number)
                            .update();
                });
    }

    /**
     * Leaves of signatures that count no more, or are gone, are in no later one.
     *
     * @param number of the one to come
     * @return how many
     */
    int end(Network.Id network, Statement.Id statement, int number) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update statement_leaf l set last_root = :before
                                        where l.network_id = :network and l.statement_id = :statement and l.last_root is null
                                          and l.first_root <= :before
                                          and not exists (select from signature s
                                                          where s.network_id = :network and s.statement_id = :statement
                                                            and s.counted and s.leaf = l.leaf)
                                        """)
                                .param("before", number - 1)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .update());
    }

    /**
     * How many leaves a count has, and how many of them are of paper; one whose signature was
     * erased since was on the screen.
     */
    Tally tally(Network.Id network, Statement.Id statement, int number) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select count(*) - count(s.sheet_id) as on_screen, count(s.sheet_id) as on_paper
                                        from statement_leaf l
                                        left join signature s on s.network_id = l.network_id and s.statement_id = l.statement_id and s.leaf = l.leaf
                                        where l.network_id = :network and l.statement_id = :statement
                                          and l.first_root <= :number and coalesce(l.last_root, :number) >= :number
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("number", number)
                                .query(
                                        (row, n) ->
                                                new Tally(
                                                        row.getInt("on_screen"),
                                                        row.getInt("on_paper")))
                                .single());
    }
}
