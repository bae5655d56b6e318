package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** On the page of a group: whether it is dormant, and the ways to keep it alive. */
@Component
class OnGroup implements OnGroupPage {

    private final Questions questions;
    private final WhoseRecord whose;

    OnGroup(Questions questions, WhoseRecord whose) {
        this.questions = questions;
        this.whose = whose;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var here = frame.at("/groups/" + group.slug());
        var items = new ArrayList<Item>();
        var actor = frame.actor();
        if (actor.may(Role.COORDINATOR) || whose.isTheirs(network.id(), actor, group)) {
            items.add(new Item(here + "/keeping", frame.t("upkeep.keep"), null, "", List.of()));
        }
        items.add(claim(here + "/claim", dormantSince(network, group), frame));
        return new Section(frame.t("upkeep.section"), items, "");
    }

    private @Nullable Instant dormantSince(Network network, Group group) {
        return questions.open(network.id(), group.id()).map(Question::dormantAt).orElse(null);
    }

    private static Item claim(String address, @Nullable Instant dormant, Frame frame) {
        var label = frame.t("upkeep.claim");
        return dormant == null
                ? new Item(address, label, null, "", List.of())
                : new Item(
                        address,
                        label,
                        null,
                        frame.t("upkeep.dormant", frame.moment(dormant)),
                        List.of(new Badge("dormant", frame.t("upkeep.dormant.short"))));
    }
}
