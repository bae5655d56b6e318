package org.kith.statement;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.UUID;

/** Whoever signed on paper has no link of their own: others take their line out for them. */
@Controller
class SheetErasureController {

    private final StatementPages pages;
    private final Sheets sheets;
    private final PaperErasure erasure;

    SheetErasureController(StatementPages pages, Sheets sheets, PaperErasure erasure) {
        this.pages = pages;
        this.sheets = sheets;
        this.erasure = erasure;
    }

    @PostMapping("/{network}/statements/{statement}/sheets/{code}/erasure")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Object erase(
            Network network,
            Actor actor,
            @PathVariable String statement,
            @PathVariable String code,
            Frame frame,
            @RequestParam(name = "erase", defaultValue = "") List<UUID> signatures) {
        var one = pages.shown(network, statement);
        var sheet = sheets.find(network.id(), one.id(), code).orElseThrow(NotHere::new);
        signatures.forEach(each -> erasure.erase(network.id(), actor, one, sheet, each));
        return Redirect.to(frame.at("/statements/" + statement + "/sheets/" + code));
    }
}
