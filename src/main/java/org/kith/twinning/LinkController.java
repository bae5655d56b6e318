package org.kith.twinning;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class LinkController {

    private final LinkPages pages;

    LinkController(LinkPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{network}/links/{slug}")
    @Allow(Role.VISITOR)
    Object show(Network network, Language language, @PathVariable String slug) {
        var link = pages.link(network, slug);
        return link.slug().equals(slug)
                ? pages.page(network, link, language, Stating.EMPTY)
                : to(network, link, HttpStatus.MOVED_PERMANENTLY);
    }

    static ResponseEntity<Void> to(Network network, Link link, HttpStatus how) {
        return ResponseEntity.status(how)
                .header(HttpHeaders.LOCATION, "/" + network.slug() + "/links/" + link.slug())
                .build();
    }
}
