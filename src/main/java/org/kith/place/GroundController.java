package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.atlas.Painter;
import org.kith.atlas.Palette;
import org.kith.atlas.View;
import org.kith.web.Allow;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The ground of every map. Views are normalised, so there are few of them; one is painted at a
 * time, and those seen last are kept, so that nobody's questions keep the machine busy.
 */
@RestController
class GroundController {

    private static final int KEPT = 300;
    private static final Painter PAINTER = new Painter(Palette.LIGHT, 2);
    private static final View USUAL = View.world(400, 240);

    private final Semaphore brush = new Semaphore(1);
    private final Map<View, byte[]> painted = Collections.synchronizedMap(new Recent());

    @GetMapping(value = "/map.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> ground(
            @RequestParam @Nullable String lat,
            @RequestParam @Nullable String lon,
            @RequestParam @Nullable String zoom,
            @RequestParam @Nullable String w,
            @RequestParam @Nullable String h) {
        var asked = View.parse(USUAL, lat, lon, zoom, w, h);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(picture(asked));
    }

    private byte[] picture(View view) {
        var kept = painted.get(view);
        if (kept != null) {
            return kept;
        }
        brush.acquireUninterruptibly();
        try {
            return painted.computeIfAbsent(view, v -> PAINTER.png(v, List.of(), List.of()));
        } finally {
            brush.release();
        }
    }

    private static final class Recent extends LinkedHashMap<View, byte[]> {

        private static final long serialVersionUID = 1;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<View, byte[]> eldest) {
            return size() > KEPT;
        }
    }
}
