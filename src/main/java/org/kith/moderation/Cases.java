package org.kith.moderation;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases of each network. */
@Repository
class Cases {

    static final int PAGE = 30;

    private final NetworkScope scope;
    private final CaseRows rows;

    Cases(NetworkScope scope, CaseRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    /** What is to be decided: what cannot wait first, then the oldest. */
    Slice<Case> waiting(Network.Id network, int page) {
        var number = Math.max(1, page);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                db.sql(
                                                """
                                                select * from moderation_case where network_id = :network and waits_since is not null
                                                order by urgent desc, waits_since, id limit :limit offset :offset
                                                """)
                                        .param("network", network.value())
                                        .param("limit", PAGE)
                                        .param("offset", (number - 1L) * PAGE)
                                        .query(rows::one)
                                        .list(),
                                number,
                                PAGE,
                                db.sql(
                                                """
                                                select count(*) from moderation_case where network_id = :network and waits_since is not null
                                                """)
                                        .param("network", network.value())
                                        .query(Long.class)
                                        .single()));
    }

    /** What was decided, the last first. */
    Slice<Case> decided(Network.Id network, int page) {
        var number = Math.max(1, page);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                db.sql(
                                                """
                                                select * from moderation_case where network_id = :network and decided_at is not null
                                                order by decided_at desc, id limit :limit offset :offset
                                                """)
                                        .param("network", network.value())
                                        .param("limit", PAGE)
                                        .param("offset", (number - 1L) * PAGE)
                                        .query(rows::one)
                                        .list(),
                                number,
                                PAGE,
                                db.sql(
                                                """
                                                select count(*) from moderation_case where network_id = :network and decided_at is not null
                                                """)
                                        .param("network", network.value())
                                        .query(Long.class)
                                        .single()));
    }

    Optional<Course> find(Network.Id network, Case.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from moderation_case where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::one)
                                .optional()
                                .map(one -> course(network, one)));
    }

    /** The case that a report belongs to. */
    Optional<Course> find(Network.Id network, ContentReport.Id report) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select case_id from moderation_report where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", report.value())
                                .query(UUID.class)
                                .optional()
                                .flatMap(id -> find(network, new Case.Id(id))));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Course> hold(Network.Id network, Case.Id id) {
        return scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    select id from moderation_case where network_id = :network and id = :id for update
                                    """)
                            .param("network", network.value())
                            .param("id", id.value())
                            .query(UUID.class)
                            .optional();
                    return find(network, id);
                });
    }

    private Course course(Network.Id network, Case one) {
        return scope.in(
                network,
                db ->
                        new Course(
                                one,
                                reports(network, one.id()),
                                decisions(network, one.id()),
                                appeals(network, one.id())));
    }

    private List<ContentReport> reports(Network.Id network, Case.Id of) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from moderation_report where network_id = :network and case_id = :case
                                        order by reported_at, id
                                        """)
                                .param("network", network.value())
                                .param("case", of.value())
                                .query(rows::report)
                                .list());
    }

    private List<Decision> decisions(Network.Id network, Case.Id of) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from moderation_decision where network_id = :network and case_id = :case
                                        order by decided_at, id
                                        """)
                                .param("network", network.value())
                                .param("case", of.value())
                                .query(rows::decision)
                                .list());
    }

    private List<Appeal> appeals(Network.Id network, Case.Id of) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from moderation_appeal where network_id = :network and case_id = :case
                                        order by appealed_at, id
                                        """)
                                .param("network", network.value())
                                .param("case", of.value())
                                .query(rows::appeal)
                                .list());
    }
}
