package org.kith.moderation;

import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Carrier;
import org.kith.twinning.Carriers;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkWords.Written;
import org.kith.twinning.Links;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.StatedStage.Voice;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What somebody wrote of a link as content: of the side in whose name they wrote it. */
@Component
class LinkWordsContent {

    private final Links links;
    private final LinkLists lists;
    private final Carriers carriers;
    private final Groups groups;

    LinkWordsContent(Links links, LinkLists lists, Carriers carriers, Groups groups) {
        this.links = links;
        this.lists = lists;
        this.carriers = carriers;
        this.groups = groups;
    }

    Optional<Content> of(Network network, Reportable kind, Written words, Language language) {
        return links.find(network.id(), words.of())
                .map(
                        link ->
                                new Content(
                                        kind.kind(),
                                        words.id(),
                                        "/links/"
                                                + link.slug()
                                                + "/"
                                                + kind.at()
                                                + "/"
                                                + words.id(),
                                        lists
                                                .of(network.id(), List.of(link.id()), language)
                                                .stream()
                                                .findFirst()
                                                .map(LinkContent::title)
                                                .orElse(link.slug()),
                                        language,
                                        words.text(),
                                        groups(network, link, words.as()),
                                        words.author()));
    }

    private Set<Group.Id> groups(Network network, Link link, Voice as) {
        var all = new HashSet<Group.Id>();
        for (var side : Side.values()) {
            if (as == Voice.BOTH || as == Voice.of(side)) {
                all.addAll(groups.standingFor(network.id(), link.sides().of(side)));
                carriers.of(network.id(), link.id()).stream()
                        .filter(carrier -> carrier.side() == side)
                        .map(Carrier::group)
                        .filter(Objects::nonNull)
                        .forEach(all::add);
            }
        }
        return all;
    }
}
