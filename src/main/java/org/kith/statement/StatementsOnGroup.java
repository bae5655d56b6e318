package org.kith.statement;

import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Badge;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** The statements on the page of their group, and the way to write one. */
@Component
class StatementsOnGroup implements OnGroupPage {

    private final Statements statements;
    private final WhoseRecord whose;

    StatementsOnGroup(Statements statements, WhoseRecord whose) {
        this.statements = statements;
        this.whose = whose;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var writes = whose.isTheirs(network.id(), frame.actor(), group);
        var inside = writes || frame.actor().may(Role.COORDINATOR);
        var items =
                (inside
                                ? statements.of(network.id(), group.id())
                                : statements.shownOf(network.id(), group.id()))
                        .stream().map(one -> item(one, frame));
        var way =
                new Item(
                        frame.at("/groups/" + group.slug() + "/statements/new"),
                        frame.t("statement.write"),
                        null,
                        "",
                        List.of());
        return new Section(
                frame.t("statement.title"),
                (writes ? Stream.concat(items, Stream.of(way)) : items).toList(),
                frame.t("statement.none"));
    }

    private static Item item(Statement one, Frame frame) {
        return new Item(
                frame.at("/statements/" + one.slug()),
                one.in(frame.language()).title(),
                null,
                "",
                List.of(new Badge(null, frame.t("statement.state." + one.state().code()))));
    }
}
