package org.kith.programme;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The programmes of each network. */
@Repository
class Programmes {

    private final NetworkScope scope;
    private final ProgrammeRows rows;

    Programmes(NetworkScope scope, ProgrammeRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    List<ProgrammeRow> all(Network.Id network, Language reader) {
        var found =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select p.*, count(l.id) filter (where l.left_at is null) as links, count(l.id) > 0 as joined
                                                from programme p
                                                left join link_programme l on l.network_id = p.network_id and l.programme_id = p.id
                                                where p.network_id = :network
                                                group by p.id
                                                """)
                                        .param("network", network.value())
                                        .query(rows::listed)
                                        .list());
        return found.stream()
                .sorted(Comparator.comparing(ProgrammeRow::programme, ProgrammeRows.order(reader)))
                .toList();
    }

    Optional<Programme> find(Network.Id network, Programme.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from programme where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::programme)
                                .optional());
    }

    Optional<Programme> find(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from programme where network_id = :network and slug = :slug
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(rows::programme)
                                .optional());
    }

    /** Until the transaction ends nobody else changes it, and no link joins. */
    Programme hold(Network.Id network, Programme.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from programme where network_id = :network and id = :id for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::programme)
                                .single());
    }

    boolean isAny(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql("select exists (select from programme where network_id = :network)")
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }
}
