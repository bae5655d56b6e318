package org.kith.review;

import static org.kith.review.Portrait.fact;

import org.kith.community.CommunityCard;
import org.kith.community.Merge;
import org.kith.network.Network;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Links;
import org.kith.twinning.SourceStatement;
import org.kith.twinning.StatedStage;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sides of a link stand in the order of the alphabet, so that A–B and B–A are seen to be one.
 */
@Component
class LinkPortraits implements Portraits {

    private final Links links;
    private final LinkLists lists;
    private final Facts facts;

    LinkPortraits(Links links, LinkLists lists, Facts facts) {
        this.links = links;
        this.lists = lists;
        this.facts = facts;
    }

    @Override
    public Merge.Kind kind() {
        return Merge.Kind.LINK;
    }

    @Override
    public Map<UUID, Named> names(Network network, Collection<UUID> ids, Frame frame) {
        var wanted = ids.stream().map(Link.Id::new).toList();
        return lists.of(network.id(), wanted, frame.language()).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> named(row, frame)));
    }

    @Override
    public Optional<Portrait> of(Network network, UUID id, Frame frame) {
        return links.find(network.id(), new Link.Id(id))
                .map(link -> portrait(network, link, frame));
    }

    private Portrait portrait(Network network, Link link, Frame frame) {
        var row = lists.of(network.id(), List.of(link.id()), frame.language()).getFirst();
        var sides =
                Stream.of(labels(row.a()), labels(row.b()))
                        .sorted(Comparator.comparing(List::getFirst))
                        .toList();
        var said = facts.of(network.id(), link.id()).stream().map(fact -> words(fact, frame));
        var registers = facts.registers(network.id(), link.id()).stream().map(LinkPortraits::words);
        return new Portrait(
                named(row, frame),
                List.of(
                        fact(
                                "community.field.kind",
                                frame.t("twinning.kind." + link.kind().code())),
                        fact("twinning.side.first", sides.getFirst()),
                        fact("twinning.side.second", sides.getLast()),
                        fact(
                                "review.field.stage",
                                row.stage() == null
                                        ? ""
                                        : frame.t("twinning.stage." + row.stage().code())),
                        fact(
                                "review.field.since",
                                row.since() == null ? "" : frame.date(row.since())),
                        fact("review.field.facts", said.limit(Words.MOST).toList()),
                        fact("review.field.registers", registers.limit(Words.MOST).toList()),
                        fact("review.field.reason", link.reason()),
                        fact(
                                "community.field.different_because",
                                Objects.toString(link.differentBecause(), ""))));
    }

    private static Named named(LinkRow row, Frame frame) {
        return new Named(
                row.id().value(), row.title(frame), null, frame.at("/links/" + row.slug()));
    }

    private static String words(StatedStage fact, Frame frame) {
        var stage = frame.t("twinning.stage." + fact.stage().code());
        return fact.on() == null ? stage : stage + " " + frame.date(fact.on());
    }

    private static String words(SourceStatement register) {
        return register.title() + ": " + register.aStated() + " – " + register.bStated();
    }

    private static List<String> labels(List<CommunityCard> side) {
        return side.stream().map(CommunityCard::label).sorted().limit(Words.MOST).toList();
    }
}
