package org.kith.moderation;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules of a network, for everybody. */
@Controller
class RulesController {

    private final Rules rules;
    private final YearFigures figures;

    RulesController(Rules rules, YearFigures figures) {
        this.rules = rules;
        this.figures = figures;
    }

    @GetMapping("/{network}/rules")
    @Allow(value = Role.VISITOR, unagreed = true)
    RulesPage show(Network network) {
        return new RulesPage(rules.of(network.id()), figures.of(network.id()));
    }
}
