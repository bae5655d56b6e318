package org.kith.statement;

import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.OnLinkPage;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** The statements that speak of a link, on its page. */
@Component
class StatementsOnLink implements OnLinkPage {

    private final Statements statements;
    private final StatementCounts counts;

    StatementsOnLink(Statements statements, StatementCounts counts) {
        this.statements = statements;
        this.counts = counts;
    }

    @Override
    public Section of(Network network, Link link, Frame frame) {
        var all = statements.of(network.id(), link.id());
        var tallies = counts.tallies(network.id(), all.stream().map(Statement::id).toList());
        return new Section(
                frame.t("statement.title"),
                all.stream()
                        .map(
                                one ->
                                        new Item(
                                                frame.at("/statements/" + one.slug()),
                                                one.in(frame.language()).title(),
                                                one.in(frame.language()).language(),
                                                List.of(
                                                        frame.t(
                                                                "statement.state."
                                                                        + one.state().code()),
                                                        frame.t(
                                                                "statement.count",
                                                                tallies.getOrDefault(
                                                                                one.id(),
                                                                                Tally.NONE)
                                                                        .all()))))
                        .toList(),
                null);
    }
}
