package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
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

    void add(
            Network.Id network,
            Actor actor,
            Piece.Id id,
            Group.Id group,
            Link.@Nullable Id link,
            Piece.Kind kind,
            List<Piece.Kept> files) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into piece (id, network_id, group_id, link_id, kind, kept_by, kept_name)
                                    values (:id, :network, :group, :link, :kind, :by, :name)
                                    """)
                            .param("id", id.value())
                            .param("network", network.value())
                            .param("group", group.value())
                            .param("link", link == null ? null : link.value())
                            .param("kind", kind.code())
                            .param("by", actor.personId().value())
                            .param("name", actor.name())
                            .update();
                    files.forEach(file -> add(db, network, id, file));
                    return id;
                });
    }

    private static void add(JdbcClient db, Network.Id network, Piece.Id id, Piece.Kept file) {
        db.sql(
                        """
                        insert into piece_file (network_id, piece_id, form, width, height, bytes, sha256)
                        values (:network, :piece, :form, :width, :height, :bytes, :sha256)
                        """)
                .param("network", network.value())
                .param("piece", id.value())
                .param("form", file.form())
                .param("width", file.width())
                .param("height", file.height())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
    }

    /**
     * From here on it is shown, as far as that and the consents allow.
     *
     * @return false where it is gone
     */
    boolean tell(
            Network.Id network,
            Actor actor,
            Piece.Id id,
            Group.Id group,
            Piece.Told told,
            Map<Language, String> texts) {
        return scope.in(
                network,
                db -> {
                    var rows =
                            db.sql(
                                            """
                                            update piece set group_id = :group, meant_for = :meant, people = :people, children = :children,
                                                             credit = :credit, taken = :taken, place = :place, shown_at = coalesce(shown_at, now())
                                            where network_id = :network and id = :id
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .param("group", group.value())
                                    .param("meant", told.meantFor().code())
                                    .param("people", told.people().code())
                                    .param("children", told.children())
                                    .param("credit", told.credit())
                                    .param(
                                            "taken",
                                            told.taken() == null ? null : told.taken().iso())
                                    .param("place", told.place())
                                    .update();
                    if (rows == 1) {
                        replaceTexts(db, network, id, texts);
                        replaceConsents(db, network, id, told.consents());
                    }
                    return rows == 1;
                });
    }

    private static void replaceTexts(
            JdbcClient db, Network.Id network, Piece.Id id, Map<Language, String> texts) {
        db.sql("delete from piece_text where network_id = :network and piece_id = :piece")
                .param("network", network.value())
                .param("piece", id.value())
                .update();
        texts.forEach(
                (language, text) ->
                        db.sql(
                                        """
                                        insert into piece_text (network_id, piece_id, language, text)
                                        values (:network, :piece, :language, :text)
                                        """)
                                .param("network", network.value())
                                .param("piece", id.value())
                                .param("language", language.code())
                                .param("text", text)
                                .update());
    }

    private static void replaceConsents(
            JdbcClient db, Network.Id network, Piece.Id id, Set<PictureConsent.Id> consents) {
        db.sql("delete from piece_consent where network_id = :network and piece_id = :piece")
                .param("network", network.value())
                .param("piece", id.value())
                .update();
        consents.forEach(
                consent ->
                        db.sql(
                                        """
                                        insert into piece_consent (network_id, piece_id, consent_id)
                                        values (:network, :piece, :consent)
                                        """)
                                .param("network", network.value())
                                .param("piece", id.value())
                                .param("consent", consent.value())
                                .update());
    }

    /**
     * With its texts and the names of its files; the files themselves are another matter.
     *
     * @return false where it is gone already
     */
    boolean remove(Network.Id network, Piece.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("delete from piece where network_id = :network and id = :id")
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }
}
