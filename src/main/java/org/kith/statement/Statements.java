package org.kith.statement;

import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.kith.twinning.Link;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;

/** The statements of a network, each with all its languages. */
@Repository("friendshipStatements")
class Statements {

    private static final int SIZE = 20;

    private final NetworkScope scope;

    Statements(NetworkScope scope) {
        this.scope = scope;
    }

    Optional<Statement> find(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_now where network_id = :network and slug = :slug
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(StatementRows::statement)
                                .optional());
    }

    Optional<Statement> find(Network.Id network, Statement.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_now where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(StatementRows::statement)
                                .optional());
    }

    /** Whether its readers see it. */
    boolean isShown(Network.Id network, Statement.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from statement_shown where network_id = :network and id = :id)
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single());
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Statement> hold(Network.Id network, Statement.Id id) {
        return scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select id from statement where network_id = :network and id = :id for no key update
                                    """)
                            .param("network", network.value())
                            .param("id", id.value())
                            .query((row, n) -> n)
                            .list();
                    return find(network, id);
                });
    }

    /**
     * Those that were ever open: first what can be signed, then the newest.
     *
     * @param page counted from 1
     */
    Slice<Statement> shown(Network.Id network, int page) {
        return scope.in(
                network,
                db -> {
                    var number = Math.max(1, page);
                    var total =
                            db.sql(
                                            """
                                            select count(*) from statement_shown where network_id = :network
                                            """)
                                    .param("network", network.value())
                                    .query(Long.class)
                                    .single();
                    var items =
                            db.sql(
                                            """
                                            select * from statement_shown where network_id = :network
                                            order by closed_at is not null, opened_at desc, id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(StatementRows::statement)
                                    .list();
                    return new Slice<>(items, number, SIZE, total);
                });
    }

    /** Those of a group that its readers see, the newest first. */
    List<Statement> shownOf(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_shown where network_id = :network and group_id = :group
                                        order by started_at desc, id desc
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(StatementRows::statement)
                                .list());
    }

    /** Those of a group with its drafts and what is hidden, the newest first. */
    List<Statement> of(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_now where network_id = :network and group_id = :group
                                        order by started_at desc, id desc
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(StatementRows::statement)
                                .list());
    }

    /** Those that speak of a link and were ever open, the newest first. */
    List<Statement> of(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_shown
                                        where network_id = :network and link_id = :link
                                        order by opened_at desc, id desc
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(StatementRows::statement)
                                .list());
    }

    boolean isAnyOf(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from statement where network_id = :network and link_id = :link)
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(Boolean.class)
                                .single());
    }

    /** All whose signatures still say whose they are. */
    List<Statement> withNames(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from statement_now
                                        where network_id = :network and opened_at is not null and names_forgotten_at is null
                                        order by id
                                        """)
                                .param("network", network.value())
                                .query(StatementRows::statement)
                                .list());
    }
}
