package org.kith.settings;

import org.kith.account.Role;
import org.kith.network.Logos;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A network's colours and picture, under addresses that change with them. */
@Controller
class LookController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Logos logos;

    LookController(Logos logos) {
        this.logos = logos;
    }

    @GetMapping("/{network}/look.css")
    @Allow(value = Role.VISITOR, unagreed = true)
    ResponseEntity<String> look(Network network, @RequestParam(defaultValue = "") String v) {
        var accent = network.settings().accent();
        if (accent == null) {
            throw new NotHere();
        }
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(cached(network, accent.hex().equals("#" + v)))
                .body(accent.css());
    }

    @GetMapping("/{network}/logo.png")
    @Allow(value = Role.VISITOR, unagreed = true)
    ResponseEntity<byte[]> logo(Network network, @RequestParam(defaultValue = "") String v) {
        var picture = logos.find(network.id()).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(cached(network, v.equals(network.settings().logo())))
                .body(picture);
    }

    /** What belongs to a network that is not published stays with the reader's own browser. */
    private static CacheControl cached(Network network, boolean current) {
        if (!current) {
            return CacheControl.noCache().cachePrivate();
        }
        var year = CacheControl.maxAge(YEAR).immutable();
        return network.published() ? year.cachePublic() : year.cachePrivate();
    }
}
