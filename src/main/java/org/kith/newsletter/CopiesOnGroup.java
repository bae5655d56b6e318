package org.kith.newsletter;

import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a group, for those who speak for it: copies of the newsletter on paper. */
@Component
class CopiesOnGroup implements OnGroupPage {

    private final Issues issues;
    private final PaperCopies copies;
    private final WhoseRecord record;

    CopiesOnGroup(Issues issues, PaperCopies copies, WhoseRecord record) {
        this.issues = issues;
        this.copies = copies;
        this.record = record;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var shown =
                record.isTheirs(network.id(), frame.actor(), group)
                        && issues.isAnySent(network.id());
        return new Section(
                frame.t("newsletter.title"),
                shown ? List.of(item(network, group, frame)) : List.of(),
                "");
    }

    private Item item(Network network, Group group, Frame frame) {
        var stated =
                copies.of(network.id(), group.id()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return new Item(
                frame.at("/groups/" + group.slug() + "/newsletters"),
                frame.t("newsletter.copies.title"),
                null,
                frame.t("newsletter.copies.count", stated),
                List.of());
    }
}
