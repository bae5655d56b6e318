package org.kith.twinning;

import org.kith.account.Role;
import org.kith.community.History;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

@Controller
class LinkController {

    private final LinkPages pages;

    private final LinkLists lists;
    private final History history;
    private final WithheldFacts withheld;

    LinkController(LinkPages pages, LinkLists lists, History history, WithheldFacts withheld) {
        this.pages = pages;
        this.lists = lists;
        this.history = history;
        this.withheld = withheld;
    }

    @GetMapping("/{network}/links/{slug}")
    @Allow(Role.VISITOR)
    Object show(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean recorded) {
        var link = pages.link(network, slug);
        return link.slug().equals(slug)
                ? pages.page(network, link, frame, Stating.EMPTY, recorded)
                : to(network, link, HttpStatus.MOVED_PERMANENTLY);
    }

    @GetMapping("/{network}/links/{slug}/history")
    @Allow(Role.VISITOR)
    LinkHistoryPage history(Network network, Frame frame, @PathVariable String slug) {
        var link = pages.link(network, slug);
        return new LinkHistoryPage(
                lists.of(network.id(), List.of(link.id()), frame.language()).getFirst(),
                history.of(network.id(), link.id().value(), frame.actor()),
                withheld.words(network, frame.actor(), link.id()));
    }

    static ResponseEntity<Void> to(Network network, Link link, HttpStatus how) {
        return ResponseEntity.status(how)
                .header(HttpHeaders.LOCATION, "/" + network.slug() + "/links/" + link.slug())
                .build();
    }
}
