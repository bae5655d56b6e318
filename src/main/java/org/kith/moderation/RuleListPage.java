package org.kith.moderation;

import org.kith.web.View;

import java.util.List;

/** The rules of a network, for those who write them. */
@View.Template("moderation/rule-list")
public record RuleListPage(List<Rule> rules) implements View {

    public RuleListPage {
        rules = List.copyOf(rules);
    }
}
