package org.kith.home;

import org.kith.atlas.Painter;
import org.kith.atlas.Palette;
import org.kith.atlas.View;
import org.kith.network.Network;
import org.kith.shared.Recent;
import org.kith.twinning.LinkFilter;
import org.kith.twinning.LinkMap;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;

/**
 * The painted maps of networks. One is painted at a time and those seen last are kept, so that
 * nobody's dragging keeps the machine busy.
 */
@Component
class MapPictures {

    /** At some 100 KB each. */
    private static final int KEPT = 200;

    private static final Painter PAINTER = new Painter(Palette.LIGHT, 2);

    private final Semaphore brush = new Semaphore(1);
    private final Recent<Key, byte[]> painted = new Recent<>(KEPT);

    private record Key(Network.Id network, String version, LinkFilter filter, View view) {}

    byte[] of(Network.Id network, LinkMap map, LinkFilter filter, View view) {
        var key = new Key(network, map.version(), filter, view);
        return painted.find(key).orElseGet(() -> paint(key, map));
    }

    private byte[] paint(Key key, LinkMap map) {
        brush.acquireUninterruptibly();
        try {
            return painted.find(key)
                    .orElseGet(
                            () ->
                                    painted.keep(
                                            key, picture(map.narrowed(key.filter()), key.view())));
        } finally {
            brush.release();
        }
    }

    private static byte[] picture(LinkMap map, View view) {
        return PAINTER.png(view, map.arcs(), map.dots());
    }
}
