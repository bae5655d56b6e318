package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Carrier;
import org.kith.twinning.Carriers;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Links;
import org.kith.twinning.Sides;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of a link. It stands in the registry, and is changed rather than hidden. */
@Component
class LinkContent implements Reportable {

    private final Links links;
    private final LinkLists lists;
    private final Carriers carriers;

    LinkContent(Links links, LinkLists lists, Carriers carriers) {
        this.links = links;
        this.lists = lists;
        this.carriers = carriers;
    }

    @Override
    public String kind() {
        return "link";
    }

    @Override
    public String at() {
        return "links";
    }

    @Override
    public Set<String> below() {
        return Set.of("agreements", "life");
    }

    @Override
    public boolean canBeHidden() {
        return false;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return links.find(network.id(), name).map(one -> content(network, one, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return links.find(network.id(), new Link.Id(id))
                .map(one -> content(network, one, language));
    }

    private Content content(Network network, Link one, Language language) {
        return new Content(
                kind(),
                one.id().value(),
                "/links/" + one.slug(),
                lists.of(network.id(), List.of(one.id()), language).stream()
                        .findFirst()
                        .map(LinkContent::title)
                        .orElse(one.slug()),
                language,
                one.reason(),
                carriers.of(network.id(), one.id()).stream()
                        .map(Carrier::group)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()),
                null);
    }

    static String title(LinkRow row) {
        return row.name() != null
                ? row.name()
                : row.nameOf(Sides.Side.A) + " – " + row.nameOf(Sides.Side.B);
    }
}
