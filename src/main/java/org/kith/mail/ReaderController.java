package org.kith.mail;

import org.kith.account.Role;
import org.kith.account.Seals;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/**
 * The link below each letter of a network: whoever has the letter chooses what comes to that
 * address, without a sign-in, and sees nothing else.
 */
@Controller
class ReaderController {

    private final Networks networks;
    private final Seals seals;
    private final Choosing choosing;

    ReaderController(Networks networks, Seals seals, Choosing choosing) {
        this.networks = networks;
        this.seals = seals;
        this.choosing = choosing;
    }

    @GetMapping({"/mail/{reader}", "/mail/{reader}/{kind}/one-click"})
    @Allow(Role.VISITOR)
    ReaderPage show(@PathVariable("reader") String token) {
        return page(token, false);
    }

    @PostMapping("/mail/{reader}")
    @Allow(Role.VISITOR)
    ReaderPage choose(
            @PathVariable("reader") String token, @RequestParam Map<String, String> form) {
        var reader = reader(token);
        if (form.containsKey("stop")) {
            choosing.stop(reader, "all");
        } else {
            choosing.choose(reader.network(), reader.address(), form);
        }
        return page(token, true);
    }

    /** What a mail program sends when its button is pressed: no page, no cookie (RFC 8058). */
    @PostMapping("/mail/{reader}/{kind}/one-click")
    @Allow(Role.VISITOR)
    ResponseEntity<String> stop(@PathVariable("reader") String token, @PathVariable String kind) {
        choosing.stop(reader(token), kind);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("stopped\n");
    }

    private ReaderPage page(String token, boolean saved) {
        var reader = reader(token);
        var network = networks.withId(reader.network()).orElseThrow(NotHere::new);
        return new ReaderPage(
                reader.address(),
                choosing.form(network, reader.address(), "/mail/" + token),
                saved);
    }

    private Reader reader(String token) {
        return Reader.of(seals, token)
                .filter(reader -> networks.withId(reader.network()).isPresent())
                .orElseThrow(NotHere::new);
    }
}
