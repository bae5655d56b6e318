package org.kith.pictured;

import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a group, for who speaks for it: the way to who agreed to be shown. */
@Component
class PicturedOnGroup implements OnGroupPage {

    private final WhoseRecord whose;

    PicturedOnGroup(WhoseRecord whose) {
        this.whose = whose;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var actor = frame.actor();
        var theirs = actor.may(Role.COORDINATOR) || whose.isTheirs(network.id(), actor, group);
        var address = frame.at("/groups/" + group.slug() + "/pictured");
        var way = new Item(address, frame.t("pictured.title"), null, "", List.of());
        return new Section(frame.t("pictured.section"), theirs ? List.of(way) : List.of(), "");
    }
}
