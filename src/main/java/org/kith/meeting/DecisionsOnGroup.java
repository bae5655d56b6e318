package org.kith.meeting;

import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.OnCommunityPage.Item;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.OnGroupPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the page of a group, for members: what it is to do, the most urgent first. */
@Component
class DecisionsOnGroup implements OnGroupPage {

    private final MeetingDecisions decisions;
    private final DecisionLists lists;

    DecisionsOnGroup(MeetingDecisions decisions, DecisionLists lists) {
        this.decisions = decisions;
        this.lists = lists;
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var heading = frame.t("meeting.decisions.of_group");
        if (!frame.actor().may(Role.READER)) {
            return new Section(heading, List.of(), "");
        }
        var theirs =
                decisions.open(network.id()).stream()
                        .filter(one -> group.id().equals(one.group()))
                        .toList();
        return new Section(
                heading,
                lists.of(network, theirs, frame).stream().map(line -> item(line, frame)).toList(),
                "");
    }

    private static Item item(DecisionLine line, Frame frame) {
        return new Item(
                line.mayEnd() ? line.address(frame) : frame.at("/decisions"),
                line.decision().text(),
                null,
                line.meta(frame),
                List.of());
    }
}
