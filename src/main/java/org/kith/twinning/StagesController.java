package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

@Controller
class StagesController {

    private final LinkPages pages;
    private final Facts facts;

    StagesController(LinkPages pages, Facts facts) {
        this.pages = pages;
        this.facts = facts;
    }

    @PostMapping("/{network}/links/{slug}/stages")
    @Allow(Role.REPRESENTATIVE)
    Object state(
            Network network,
            Actor actor,
            Language language,
            @PathVariable String slug,
            @RequestParam Map<String, String> form) {
        var link = pages.link(network, slug);
        var stating = read(form, actor);
        if (!stating.errors().isEmpty()) {
            return pages.page(network, actor, link, language, stating);
        }
        facts.state(network.id(), actor, link.id(), stating.fact(), null);
        return LinkController.to(network, link, HttpStatus.SEE_OTHER);
    }

    /** Only a coordinator speaks as the coordinator. */
    private static Stating read(Map<String, String> form, Actor actor) {
        var voice = form.getOrDefault("said_by", "");
        return new Stating(
                        form.getOrDefault("stage", ""),
                        form.getOrDefault("on", ""),
                        voice.equals("coordinator") && !actor.may(Role.COORDINATOR) ? "" : voice,
                        form.getOrDefault("evidence_url", ""),
                        form.getOrDefault("evidence_document", ""),
                        form.getOrDefault("note", ""),
                        Map.of())
                .checked();
    }
}
