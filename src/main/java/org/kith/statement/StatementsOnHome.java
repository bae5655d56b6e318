package org.kith.statement;

import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.home.OnHomePage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** On the first page of a network: the newest statements that can be signed. */
@Component
@Order(30)
class StatementsOnHome implements OnHomePage {

    private static final int NEWEST = 3;

    private final Statements statements;
    private final StatementCounts counts;

    StatementsOnHome(Statements statements, StatementCounts counts) {
        this.statements = statements;
        this.counts = counts;
    }

    @Override
    public Section of(Network network, Frame frame) {
        var now = Instant.now();
        var open =
                statements.shown(network.id(), 1).items().stream()
                        .filter(one -> one.mayBeSigned(now))
                        .limit(NEWEST)
                        .toList();
        var tallies = counts.tallies(network.id(), open.stream().map(Statement::id).toList());
        return new Section(
                frame.t("statement.to_sign"),
                open.stream()
                        .map(one -> item(one, tallies.getOrDefault(one.id(), Tally.NONE), frame))
                        .toList(),
                "");
    }

    private static Item item(Statement one, Tally tally, Frame frame) {
        return new Item(
                frame.at("/statements/" + one.slug()),
                one.in(frame.language()).title(),
                null,
                frame.t("statement.signed", tally.all()),
                List.of());
    }
}
