package org.kith.community;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class CommunityController {

    private final Communities communities;
    private final CommunityPages pages;
    private final History history;

    CommunityController(Communities communities, CommunityPages pages, History history) {
        this.communities = communities;
        this.pages = pages;
        this.history = history;
    }

    @GetMapping("/{network}/communities/{slug}")
    @Allow(Role.VISITOR)
    Object show(Network network, @PathVariable String slug, Frame frame) {
        var community = communities.find(network.id(), slug).orElseThrow(NotHere::new);
        return community.slug().equals(slug)
                ? pages.page(network, community, frame)
                : Redirect.forEver(frame.at("/communities/" + community.slug()));
    }

    @GetMapping("/{network}/communities/{slug}/history")
    @Allow(Role.VISITOR)
    HistoryPage history(Network network, @PathVariable String slug, Frame frame) {
        var community = communities.find(network.id(), slug).orElseThrow(NotHere::new);
        return new HistoryPage(
                pages.label(network, community, frame),
                frame.at("/communities/" + community.slug()),
                history.of(network.id(), community.id().value(), frame.actor()));
    }
}
