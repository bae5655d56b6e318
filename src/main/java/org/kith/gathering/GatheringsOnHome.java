package org.kith.gathering;

import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.home.OnHomePage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the first page of a network: the gatherings that come next. */
@Component
@Order(10)
class GatheringsOnHome implements OnHomePage {

    private static final int NEXT = 3;

    private final Gatherings gatherings;
    private final GatheringLists lists;

    GatheringsOnHome(Gatherings gatherings, GatheringLists lists) {
        this.gatherings = gatherings;
        this.lists = lists;
    }

    @Override
    public Section of(Network network, Frame frame) {
        return new Section(
                frame.t("gathering.next"),
                gatherings.coming(network.id()).stream()
                        .filter(one -> !one.isCancelled())
                        .limit(NEXT)
                        .map(lists::row)
                        .map(row -> item(row, frame))
                        .toList(),
                "");
    }

    private static Item item(GatheringRow row, Frame frame) {
        return new Item(
                frame.at("/gatherings/" + row.gathering().slug()),
                row.gathering().titleFor(frame.language()).text(),
                null,
                row.when(frame) + "\u00a0· " + row.meta(frame),
                List.of());
    }
}
