package org.kith.twinning;

import org.kith.community.Community;
import org.kith.community.OnCommunityPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

/** The links of a community, on its page: who is on the other side, and how far it has come. */
@Component
class LinksOfCommunity implements OnCommunityPage {

    private final Links links;
    private final LinkLists lists;
    private final LinkItems items;

    LinksOfCommunity(Links links, LinkLists lists, LinkItems items) {
        this.links = links;
        this.lists = lists;
        this.items = items;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Section of(Network network, Community community, Frame frame) {
        var rows = lists.of(network.id(), links.of(network.id(), community.id()), frame.language());
        return new Section(
                frame.t("twinning.on_page"),
                rows.stream().map(row -> items.item(row, community.id(), frame)).toList(),
                frame.t("twinning.on_page.none"));
    }
}
