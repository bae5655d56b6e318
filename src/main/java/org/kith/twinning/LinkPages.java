package org.kith.twinning;

import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the page of a link shows. */
@Component
class LinkPages {

    private static final int NEIGHBOURS = 8;

    private final Links links;
    private final LinkLists lists;
    private final Facts facts;
    private final Carriers carriers;
    private final Groups groups;
    private final Countries countries;
    private final WhoseFact whose;
    private final LinkQuestions questions;
    private final Speakers speakers;
    private final WithheldFacts withheld;
    private final List<OnLinkPage> above;

    LinkPages(
            Links links,
            LinkLists lists,
            Facts facts,
            Carriers carriers,
            Groups groups,
            Countries countries,
            WhoseFact whose,
            LinkQuestions questions,
            Speakers speakers,
            WithheldFacts withheld,
            List<OnLinkPage> above) {
        this.links = links;
        this.lists = lists;
        this.facts = facts;
        this.carriers = carriers;
        this.groups = groups;
        this.countries = countries;
        this.whose = whose;
        this.questions = questions;
        this.speakers = speakers;
        this.withheld = withheld;
        this.above = above;
    }

    Link link(Network network, String slug) {
        return links.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    LinkPage page(Network network, Link link, Frame frame, Stating form) {
        return page(network, link, frame, form, false);
    }

    LinkPage page(Network network, Link link, Frame frame, Stating form, boolean justRecorded) {
        var actor = frame.actor();
        var stated = facts.of(network.id(), link.id());
        var asked = questions.of(network.id(), link.id());
        var hidden = withheld.of(network, actor, stated, asked);
        return new LinkPage(
                link,
                row(network, link, frame.language()),
                WithheldFacts.shown(stated, hidden),
                facts.registers(network.id(), link.id()),
                carried(network, link),
                asked,
                hidden,
                silent(network, link),
                speakers.voices(network.id(), actor, link),
                neighbours(network, link, frame.language()),
                form,
                countries,
                whose.takenBackBy(network.id(), actor, link),
                justRecorded,
                above.stream()
                        .map(room -> room.of(network, link, frame))
                        .filter(section -> !section.isEmpty())
                        .toList());
    }

    LinkRow row(Network network, Link link, Language language) {
        return lists.of(network.id(), List.of(link.id()), language).getFirst();
    }

    private Set<Sides.Side> silent(Network network, Link link) {
        return Arrays.stream(Sides.Side.values())
                .filter(side -> !speakers.isSpokenFor(network.id(), link, side))
                .collect(Collectors.toSet());
    }

    private List<LinkPage.Carried> carried(Network network, Link link) {
        return carriers.of(network.id(), link.id()).stream()
                .map(
                        carrier ->
                                new LinkPage.Carried(
                                        carrier.side(),
                                        carrier.group() == null
                                                ? null
                                                : groups.find(network.id(), carrier.group())
                                                        .orElse(null)))
                .toList();
    }

    private List<LinkRow> neighbours(Network network, Link link, Language language) {
        var ids =
                link.sides().all().stream()
                        .flatMap(community -> links.of(network.id(), community).stream())
                        .filter(other -> !other.equals(link.id()))
                        .distinct()
                        .limit(NEIGHBOURS)
                        .toList();
        return lists.of(network.id(), ids, language);
    }
}
