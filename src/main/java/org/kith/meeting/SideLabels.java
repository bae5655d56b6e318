package org.kith.meeting;

import org.kith.community.CommunityCard;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Sides.Side;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;

/** What the sides of the link of a meeting are called: by all their communities. */
@Component
class SideLabels {

    private final LinkLists lists;
    private final Messages messages;

    SideLabels(LinkLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    LinkRow row(Network.Id network, Link.Id link, Language reader) {
        return lists.of(network, List.of(link), reader).getFirst();
    }

    String of(Network.Id network, Link link, Side side, Language reader) {
        var row = row(network, link.id(), reader);
        return (side == Side.A ? row.a() : row.b())
                .stream()
                        .map(CommunityCard::label)
                        .collect(Collectors.joining(messages.get(reader, "twinning.comma")));
    }
}
