package org.kith.media;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A picture or document is of those who speak for the group that added it. */
@Component
class WhosePiece implements Owning {

    private final Pieces pieces;
    private final Viewers viewers;

    WhosePiece(Pieces pieces, Viewers viewers) {
        this.pieces = pieces;
        this.viewers = viewers;
    }

    @Override
    public String who() {
        return "who speaks for the group that added the picture";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return pieces.find(network, new Piece.Id(named.id("piece")))
                .filter(piece -> !piece.isDraft())
                .filter(viewers.of(network, actor)::speaksFor)
                .isPresent();
    }
}
