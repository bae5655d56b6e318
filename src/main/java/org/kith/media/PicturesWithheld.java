package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.pictured.PictureConsents;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why readers of a page of a room above do not see a picture that was chosen for it. */
@Component
public class PicturesWithheld {

    private final NetworkScope scope;
    private final Pieces pieces;
    private final PictureConsents consents;
    private final Viewers viewers;

    PicturesWithheld(NetworkScope scope, Pieces pieces, PictureConsents consents, Viewers viewers) {
        this.scope = scope;
        this.pieces = pieces;
        this.consents = consents;
        this.viewers = viewers;
    }

    /**
     * @param place which of those that were chosen, from one
     * @param address of its page; null where it is gone, or this reader may not know it
     * @param why names words
     */
    public record Withheld(int place, @Nullable String address, String why) {}

    /**
     * For those who chose them. A reason that tells of people is for those alone who know who is in
     * the picture.
     *
     * @param wanted before whom the page is
     */
    public List<Withheld> of(Network network, List<Piece.Id> ids, Piece.Reach wanted, Frame frame) {
        var there =
                pieces.all(network.id(), ids).stream()
                        .collect(Collectors.toMap(Piece::id, Function.identity()));
        var viewer = viewers.of(network.id(), frame.actor());
        return ids.stream()
                .flatMap(
                        id -> {
                            var place = ids.indexOf(id) + 1;
                            var piece = there.get(id);
                            if (piece == null) {
                                return Stream.of(new Withheld(place, null, "gone"));
                            }
                            if (piece.reach().compareTo(wanted) >= 0) {
                                return Stream.<Withheld>of();
                            }
                            var knows = viewer.knowsWho(piece);
                            return Stream.of(
                                    new Withheld(
                                            place,
                                            knows || viewer.sees(piece)
                                                    ? frame.at("/pictures/" + id)
                                                    : null,
                                            knows ? why(network.id(), piece) : narrow(piece)));
                        })
                .toList();
    }

    private static String narrow(Piece piece) {
        return piece.reach() == Piece.Reach.NETWORK ? "members" : "not_agreed";
    }

    private String why(Network.Id network, Piece piece) {
        if (piece.takenBack()) {
            return "taken_back";
        }
        if (piece.overSince() != null) {
            return "over";
        }
        if (isHidden(network, piece)) {
            return "hidden";
        }
        var told = piece.told();
        if (piece.reach().code().equals(told.meantFor().code())) {
            return "meant";
        }
        return switch (told.people()) {
            case UNKNOWN -> "unknown";
            case NOBODY -> "children";
            case NAMED -> told.children() > guarded(network, piece) ? "children" : "consents";
        };
    }

    private long guarded(Network.Id network, Piece piece) {
        return consents.of(network, piece.group()).stream()
                .filter(one -> piece.told().consents().contains(one.id()))
                .filter(one -> one.guardian() != null)
                .count();
    }

    private boolean isHidden(Network.Id network, Piece piece) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from hidden_content
                                                       where network_id = :network and kind = 'piece' and content_id = :id)
                                        """)
                                .param("network", network.value())
                                .param("id", piece.id().value())
                                .query(Boolean.class)
                                .single());
    }
}
