package org.kith.agreement;

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
import java.util.Map;
import java.util.stream.Collectors;

/** What the sides of a link are called in any language. */
@Component
class SideNames {

    private final LinkLists lists;
    private final Messages messages;

    SideNames(LinkLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    LinkRow row(Network network, Link link, Language language) {
        return lists.of(network.id(), List.of(link.id()), language).getFirst();
    }

    /** All communities of a side. */
    String of(LinkRow row, Side side, Language language) {
        return (side == Side.A ? row.a() : row.b())
                .stream()
                        .map(CommunityCard::label)
                        .collect(Collectors.joining(messages.get(language, "twinning.comma")));
    }

    Map<Side, String> both(Network network, Link link, Language language) {
        var row = row(network, link, language);
        return Map.of(Side.A, of(row, Side.A, language), Side.B, of(row, Side.B, language));
    }

    /** By the words that templates put in braces. */
    Map<String, String> inTemplate(Network network, Link link, Language language) {
        var names = both(network, link, language);
        return Map.of(
                "first", names.getOrDefault(Side.A, ""),
                "second", names.getOrDefault(Side.B, ""),
                "network", network.nameFor(language));
    }
}
