package org.kith.calendar;

import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** On the page of a group: the gatherings to come that it hosts, and the way into a calendar. */
@Component
class GatheringsOnGroup implements OnGroupPage {

    private final GroupDates dates;

    GatheringsOnGroup(GroupDates dates) {
        this.dates = dates;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var heading = frame.t("calendar.group");
        var all = dates.of(network, group, frame.actor());
        if (all.isEmpty()) {
            return new Section(heading, List.of(), "");
        }
        var now = Instant.now();
        var items = new ArrayList<Item>();
        all.stream()
                .filter(one -> !one.isOver(now))
                .map(one -> item(one, frame))
                .forEach(items::add);
        items.add(
                new Item(
                        frame.at("/groups/" + group.slug() + "/gatherings.ics"),
                        frame.t("calendar.group.take"),
                        null,
                        frame.t(
                                network.published()
                                        ? "calendar.group.take.help"
                                        : "calendar.group.take.closed"),
                        List.of()));
        return new Section(heading, items, "");
    }

    private static Item item(Gathering one, Frame frame) {
        return new Item(
                frame.at("/gatherings/" + one.slug()),
                one.titleFor(frame.language()).text(),
                null,
                one.isCancelled()
                        ? frame.t("gathering.is_cancelled")
                        : one.when().said(frame.messages(), frame.language()),
                List.of());
    }
}
