package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pictures on pages of rooms above, which name them by their ids: each is shown there as far as its
 * reader may see it at that moment, and what only its group sees is shown in its album alone.
 */
@Component
public class PicturesElsewhere {

    private final Pieces pieces;
    private final Viewers viewers;

    PicturesElsewhere(Pieces pieces, Viewers viewers) {
        this.pieces = pieces;
        this.viewers = viewers;
    }

    /**
     * What whoever writes may choose from: of the albums of these groups and of the link, the
     * newest first.
     *
     * @param link null where it is about none
     */
    public List<Framed> offered(
            Network network, Set<Group.Id> groups, @Nullable Link link, int most, Frame frame) {
        var viewer = viewers.of(network.id(), frame.actor());
        return pieces
                .pictures(network.id(), groups, link == null ? null : link.id(), viewer, most)
                .stream()
                .map(piece -> Framed.of(piece, viewer, frame))
                .toList();
    }

    /** Which of these somebody may choose who writes for these groups, about the link. */
    public Set<Piece.Id> usable(
            Network.Id network,
            Actor actor,
            Set<Group.Id> groups,
            @Nullable Link link,
            List<Piece.Id> ids) {
        var viewer = viewers.of(network, actor);
        return pieces.all(network, ids).stream()
                .filter(piece -> isElsewhere(piece) && viewer.sees(piece))
                .filter(
                        piece ->
                                piece.link() == null
                                        ? groups.contains(piece.group())
                                        : link != null && link.id().equals(piece.link()))
                .map(Piece::id)
                .collect(Collectors.toSet());
    }

    /** Those of these that the reader sees, in this order. */
    public List<Framed> seen(Network network, List<Piece.Id> ids, Frame frame) {
        var viewer = viewers.of(network.id(), frame.actor());
        return pieces.all(network.id(), ids).stream()
                .filter(piece -> isElsewhere(piece) && viewer.sees(piece))
                .map(piece -> Framed.of(piece, viewer, frame))
                .toList();
    }

    /** The same for a visitor, where no page is: in feeds and letters. */
    public List<Framed> open(Network network, List<Piece.Id> ids) {
        return pieces.all(network.id(), ids).stream()
                .filter(piece -> isElsewhere(piece) && piece.reach() == Piece.Reach.EVERYBODY)
                .map(piece -> new Framed(piece, address(network, piece), true))
                .toList();
    }

    private static String address(Network network, Piece piece) {
        return "/" + network.slug() + "/pictures/" + piece.id();
    }

    static boolean isElsewhere(Piece piece) {
        return piece.kind() == Piece.Kind.PICTURE
                && !piece.isDraft()
                && !piece.takenBack()
                && piece.reach().compareTo(Piece.Reach.NETWORK) >= 0;
    }
}
