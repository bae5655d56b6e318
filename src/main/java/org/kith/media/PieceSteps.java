package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
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
import java.util.Set;
import java.util.UUID;

/** What becomes of a piece: kept, told of, told of anew, removed. */
@Repository
class PieceSteps {

    private final NetworkScope scope;

    PieceSteps(NetworkScope scope) {
        this.scope = scope;
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

    /** Until the transaction ends nobody else tells of it; false where it is gone. */
    boolean hold(Network.Id network, Piece.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from piece where network_id = :network and id = :id for no key update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(UUID.class)
                                .optional()
                                .isPresent());
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
