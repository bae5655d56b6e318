package org.kith.twinning;

import org.kith.account.Role;
import org.kith.community.LifePage;
import org.kith.community.Moment;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A link's life in time. */
@Controller
class LinkLifeController {

    private final LinkPages pages;
    private final LinkLife life;

    LinkLifeController(LinkPages pages, LinkLife life) {
        this.pages = pages;
        this.life = life;
    }

    @GetMapping("/{network}/links/{slug}/life")
    @Allow(Role.VISITOR)
    LifePage show(
            Network network,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int page) {
        var link = pages.link(network, slug);
        return new LifePage(
                pages.row(network, link, frame.language()).title(frame),
                frame.at("/links/" + link.slug()),
                Moment.page(life.of(network, link, frame), page));
    }
}
