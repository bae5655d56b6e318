package org.kith.twinning;

import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.community.OnCommunityPage.Badge;
import org.kith.community.OnCommunityPage.Item;
import org.kith.place.Countries;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** A link seen from one of its sides: who is on the other, and how far it has come. */
@Component
class LinkItems {

    private static final int NAMED = 3;

    private final Countries countries;

    LinkItems(Countries countries) {
        this.countries = countries;
    }

    Item item(LinkRow row, Community.Id community, Frame frame) {
        var others =
                row.a().stream().anyMatch(card -> card.id().equals(community)) ? row.b() : row.a();
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
        var waits = Stream.ofNullable(row.waitsFor(frame));
        return String.join(
                "\u00a0· ", Stream.of(where, since, waits).flatMap(part -> part).toList());
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
