package org.kith.twinning;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

@Controller
class StagesController {

    private final LinkPages pages;
    private final Speakers speakers;
    private final Statements statements;

    StagesController(LinkPages pages, Speakers speakers, Statements statements) {
        this.pages = pages;
        this.speakers = speakers;
        this.statements = statements;
    }

    @PostMapping("/{network}/links/{slug}/stages")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseLink.class, unless = Role.COORDINATOR)
    Object state(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam Map<String, String> form) {
        var link = pages.link(network, slug);
        var voices = speakers.voices(network.id(), frame.actor(), link);
        var stating = Stating.read(field -> form.getOrDefault(field, "")).checked(network, voices);
        if (!stating.errors().isEmpty()) {
            return pages.page(network, link, frame, stating);
        }
        statements.state(network, frame.actor(), link, stating.fact(voices));
        return LinkController.to(network, link, HttpStatus.SEE_OTHER);
    }
}
