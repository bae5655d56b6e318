package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.names.SafeText;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Own;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

@Controller
class WithdrawalController {

    private static final int LONGEST_REASON = 500;

    private final LinkPages pages;
    private final Statements statements;

    WithdrawalController(LinkPages pages, Statements statements) {
        this.pages = pages;
        this.statements = statements;
    }

    /**
     * Takes a stated stage back; the page of the link goes on showing it, struck through, with the
     * reason.
     */
    @PostMapping("/{network}/links/{slug}/stages/{fact}/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseFact.class, unless = Role.COORDINATOR)
    Object withdraw(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID fact,
            @RequestParam(defaultValue = "") String because) {
        var link = pages.link(network, slug);
        if (SafeText.check(because, LONGEST_REASON) instanceof SafeText.Fine(var reason)) {
            statements.withdraw(network, actor, link, new StatedStage.Id(fact), reason);
        }
        return LinkController.to(network, link, HttpStatus.SEE_OTHER);
    }
}
