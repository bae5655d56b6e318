package org.kith.twinning;

import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

/** The links that a group carries, on its page: with whom, and how far each has come. */
@Component
class LinksOfGroup implements OnGroupPage {

    private final Carriers carriers;
    private final LinkLists lists;
    private final LinkItems items;

    LinksOfGroup(Carriers carriers, LinkLists lists, LinkItems items) {
        this.carriers = carriers;
        this.lists = lists;
        this.items = items;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var carried = carriers.linksOf(network.id(), group.id());
        var rows = lists.of(network.id(), carried, frame.language());
        return new Section(
                frame.t("twinning.on_group_page"),
                rows.stream().map(row -> items.item(row, group.community(), frame)).toList(),
                frame.t("twinning.on_group_page.none"));
    }
}
