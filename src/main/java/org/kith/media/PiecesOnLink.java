package org.kith.media;

import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.OnLinkPage;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** The newest pictures on the page of their link. */
@Component
class PiecesOnLink implements OnLinkPage {

    private final Albums albums;

    PiecesOnLink(Albums albums) {
        this.albums = albums;
    }

    @Override
    public Section of(Network network, Link link, Frame frame) {
        var album = albums.of(network, link, frame);
        var seen = albums.seen(network, album, frame, Newest.LOOKED_AT);
        var all = new Item(album.address(), frame.t("media.all"), frame.language(), List.of());
        return new Section(
                frame.t("media.title"),
                Newest.of(seen, frame),
                seen.isEmpty() ? List.of() : List.of(all),
                album.own().isEmpty()
                        ? null
                        : new Way(album.address() + "/new", frame.t("media.add")));
    }
}
