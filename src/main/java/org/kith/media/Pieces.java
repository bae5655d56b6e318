package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What hangs in albums, as {@code piece_card} has it: with who may see it on this day. */
@Repository
class Pieces {

    private final NetworkScope scope;
    private final PieceRows rows;

    Pieces(NetworkScope scope, PieceRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    Optional<Piece> find(Network.Id network, Piece.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from piece_card where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(rows::piece)
                                .optional());
    }

    /** In the order in which they are named; what is gone is left out. */
    List<Piece> all(Network.Id network, List<Piece.Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return scope
                .in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select * from piece_card where network_id = :network and id = any (:ids)
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "ids",
                                                ids.stream()
                                                        .map(Piece.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(rows::piece)
                                        .list())
                .stream()
                .sorted(Comparator.comparing(piece -> ids.indexOf(piece.id())))
                .toList();
    }

    /**
     * Pictures of these groups' own albums and of a link's that members of the network may see, and
     * this one with them; the newest first.
     */
    List<Piece> pictures(
            Network.Id network,
            Set<Group.Id> groups,
            Link.@Nullable Id link,
            Viewer viewer,
            int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from piece_card
                                        where network_id = :network and kind = 'picture' and shown_at is not null and not taken_back
                                          and (link_id = :link::uuid or link_id is null and group_id = any (:groups))
                                          and (reach = 3 or reach = 2 and :member)
                                        order by shown_at desc, id desc limit :most
                                        """)
                                .param("network", network.value())
                                .param(
                                        "groups",
                                        groups.stream().map(Group.Id::value).toArray(UUID[]::new))
                                .param("link", link == null ? null : link.value())
                                .param("member", viewer.member())
                                .param("most", most)
                                .query(rows::piece)
                                .list());
    }

    /**
     * What of a group's own album somebody may see, the newest first; and what only they miss.
     *
     * @param before the last one of the page before; null on the first
     */
    List<Piece> of(
            Network.Id network,
            Group.Id group,
            Viewer viewer,
            Piece.@Nullable Id before,
            int most) {
        return scope.in(
                network,
                db ->
                        seen(
                                        db.sql(
                                                """
                                                select * from piece_card
                                                where network_id = :network and group_id = :album and link_id is null and shown_at is not null
                                                  and (reach = 3 or reach = 2 and :member or :coordinates or group_id = any (:own))
                                                  and (:before::uuid is null or (shown_at, id) <
                                                       (select b.shown_at, b.id from piece b where b.network_id = :network and b.id = :before::uuid))
                                                order by shown_at desc, id desc limit :most
                                                """),
                                        network,
                                        viewer,
                                        group.value(),
                                        before,
                                        most)
                                .query(rows::piece)
                                .list());
    }

    /** The same of a link's album. */
    List<Piece> of(
            Network.Id network, Link.Id link, Viewer viewer, Piece.@Nullable Id before, int most) {
        return scope.in(
                network,
                db ->
                        seen(
                                        db.sql(
                                                """
                                                select * from piece_card
                                                where network_id = :network and link_id = :album and shown_at is not null
                                                  and (reach = 3 or reach = 2 and :member or :coordinates or group_id = any (:own))
                                                  and (:before::uuid is null or (shown_at, id) <
                                                       (select b.shown_at, b.id from piece b where b.network_id = :network and b.id = :before::uuid))
                                                order by shown_at desc, id desc limit :most
                                                """),
                                        network,
                                        viewer,
                                        link.value(),
                                        before,
                                        most)
                                .query(rows::piece)
                                .list());
    }

    private static JdbcClient.StatementSpec seen(
            JdbcClient.StatementSpec asked,
            Network.Id network,
            Viewer viewer,
            UUID album,
            Piece.@Nullable Id before,
            int most) {
        return asked.param("network", network.value())
                .param("album", album)
                .param("member", viewer.member())
                .param("coordinates", viewer.coordinates())
                .param("own", viewer.own().stream().map(Group.Id::value).toArray(UUID[]::new))
                .param("before", before == null ? null : before.value())
                .param("most", most);
    }

    /** What somebody has sent and not yet told of, in the order in which they sent it. */
    List<Piece> drafts(
            Network.Id network, Person.Id person, Set<Group.Id> of, Link.@Nullable Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from piece_card
                                        where network_id = :network and kept_by = :person and shown_at is null
                                          and group_id = any (:groups) and link_id is not distinct from :link::uuid
                                        order by id
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .param(
                                        "groups",
                                        of.stream().map(Group.Id::value).toArray(UUID[]::new))
                                .param("link", link == null ? null : link.value())
                                .query(rows::piece)
                                .list());
    }
}
