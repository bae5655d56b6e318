package org.kith.home;

import org.kith.atlas.Painter;
import org.kith.atlas.Palette;
import org.kith.atlas.View;
import org.kith.network.Network;
import org.kith.twinning.LinkFilter;
import org.kith.twinning.LinkMap;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<Key, byte[]> painted = Collections.synchronizedMap(new Recent());

    private record Key(Network.Id network, String version, LinkFilter filter, View view) {}

    byte[] of(Network.Id network, LinkMap map, LinkFilter filter, View view) {
        var key = new Key(network, map.version(), filter, view);
        var kept = painted.get(key);
        return kept == null ? paint(key, map) : kept;
    }

    private byte[] paint(Key key, LinkMap map) {
        brush.acquireUninterruptibly();
        try {
            return painted.computeIfAbsent(key, k -> picture(map.narrowed(k.filter()), k.view()));
        } finally {
            brush.release();
        }
    }

    private static byte[] picture(LinkMap map, View view) {
        return PAINTER.png(view, map.arcs(), map.dots());
    }

    private static final class Recent extends LinkedHashMap<Key, byte[]> {

        private static final long serialVersionUID = 1;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT;
        }
    }
}
