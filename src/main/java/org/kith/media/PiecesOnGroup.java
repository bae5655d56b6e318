package org.kith.media;

import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The newest pictures on the page of their group. */
@Component
class PiecesOnGroup implements OnGroupPage {

    private final Albums albums;

    PiecesOnGroup(Albums albums) {
        this.albums = albums;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var album = albums.of(network, group, frame);
        var seen = albums.seen(network, album, frame, Newest.LOOKED_AT);
        var ways = new ArrayList<Item>();
        if (!seen.isEmpty()) {
            ways.add(way(album.address(), frame.t("media.all")));
        }
        if (!album.own().isEmpty()) {
            ways.add(way(album.address() + "/new", frame.t("media.add")));
        }
        return new Section(frame.t("media.title"), Newest.of(seen, frame), ways, "");
    }

    private static Item way(String address, String words) {
        return new Item(address, words, null, "", List.of());
    }
}
