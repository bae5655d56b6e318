package org.kith.moderation;

import org.kith.web.View;

import java.util.List;

/** The rules of a network, how moderation works, and what it did. */
@View.Template("moderation/rules")
public record RulesPage(List<Rule> rules, List<ModerationYear> years) implements View {

    public RulesPage {
        rules = List.copyOf(rules);
        years = List.copyOf(years);
    }
}
