package org.kith.programme;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.LinkFilter;
import org.kith.twinning.LinkLists;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a network runs, for everybody who may read it. */
@Controller
class ProgrammesController {

    private final Programmes programmes;
    private final Participations participations;
    private final LinkLists links;

    ProgrammesController(Programmes programmes, Participations participations, LinkLists links) {
        this.programmes = programmes;
        this.participations = participations;
        this.links = links;
    }

    @GetMapping("/{network}/programmes")
    @Allow(Role.VISITOR)
    ProgrammesPage list(Network network, Language language) {
        return new ProgrammesPage(programmes.all(network.id(), language), false);
    }

    @GetMapping("/{network}/programmes/{programme}")
    @Allow(Role.VISITOR)
    ProgrammePage show(
            Network network,
            Language language,
            @PathVariable String programme,
            @RequestParam(defaultValue = "1") int page) {
        var one = programmes.find(network.id(), programme).orElseThrow(NotHere::new);
        var joined = participations.in(network.id(), one.id());
        var left = ProgrammePage.left(joined);
        return new ProgrammePage(
                one,
                links.page(network.id(), LinkFilter.ALL.in(one.slug()), language, page),
                links.of(network.id(), left, language),
                joined);
    }
}
