package org.kith.twinning;

import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.community.OnCommunityPage;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** The links of a community, on its page: who is on the other side, and how far it has come. */
@Component
class LinksOfCommunity implements OnCommunityPage {

    private static final int NAMED = 3;

    private final Links links;
    private final LinkLists lists;
    private final Countries countries;

    LinksOfCommunity(Links links, LinkLists lists, Countries countries) {
        this.links = links;
        this.lists = lists;
        this.countries = countries;
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
                rows.stream().map(row -> item(row, community, frame)).toList(),
                frame.t("twinning.on_page.none"));
    }

    private Item item(LinkRow row, Community community, Frame frame) {
        var others =
                row.a().stream().anyMatch(card -> card.id().equals(community.id()))
                        ? row.b()
                        : row.a();
        return new Item(
                frame.at("/links/" + row.slug()),
                row.name() == null ? names(others, frame) : row.name(),
                others.size() == 1 ? others.getFirst().localName() : null,
                meta(row, others, frame),
                badges(row, frame));
    }

    private static String names(List<CommunityCard> others, Frame frame) {
        var named = others.stream().limit(NAMED).map(CommunityCard::label);
        var more =
                others.size() > NAMED
                        ? Stream.of(frame.t("twinning.and_more", others.size() - NAMED))
                        : Stream.<String>of();
        return String.join(frame.t("twinning.comma"), Stream.concat(named, more).toList());
    }

    private String meta(LinkRow row, List<CommunityCard> others, Frame frame) {
        var where =
                others.stream()
                        .map(card -> countries.nameOf(card.country(), frame.language()))
                        .filter(c -> !c.isEmpty())
                        .distinct();
        var since =
                row.since() == null
                        ? Stream.<String>of()
                        : Stream.of(frame.t("twinning.since", frame.date(row.since())));
        return String.join(" · ", Stream.concat(where, since).toList());
    }

    private static List<Badge> badges(LinkRow row, Frame frame) {
        var kind = new Badge(null, frame.t("twinning.kind." + row.kind().code()));
        return row.stage() == null
                ? List.of(kind)
                : List.of(
                        kind,
                        new Badge(
                                row.stage().code().replace('_', '-'),
                                frame.t("twinning.stage." + row.stage().code())));
    }
}
