package org.kith.twinning;

import org.kith.community.Group;
import org.kith.community.Moment;
import org.kith.community.TellsOfGroup;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All that happened to a link, as far as its reader may know; a group lives through its links. */
@Component
class LinkLife implements TellsOfGroup {

    private final Links links;
    private final LinkLists lists;
    private final Carriers carriers;
    private final Facts facts;
    private final List<TellsOfLink> tellers;

    LinkLife(
            Links links,
            LinkLists lists,
            Carriers carriers,
            Facts facts,
            List<TellsOfLink> tellers) {
        this.links = links;
        this.lists = lists;
        this.carriers = carriers;
        this.facts = facts;
        this.tellers = List.copyOf(tellers);
    }

    List<Moment> of(Network network, Link link, Frame frame) {
        var stages =
                facts.of(network.id(), link.id()).stream()
                        .filter(StatedStage::stands)
                        .filter(fact -> fact.on() != null)
                        .map(fact -> moment(fact, frame));
        var told = tellers.stream().flatMap(room -> room.of(network, link, frame).stream());
        return Stream.concat(stages, told).toList();
    }

    @Override
    public List<Moment> of(Network network, Group group, Frame frame) {
        var carried = carriers.linksOf(network.id(), group.id());
        return lists.of(network.id(), carried, frame.language()).stream()
                .flatMap(row -> of(network, row, frame))
                .toList();
    }

    private Stream<Moment> of(Network network, LinkRow row, Frame frame) {
        var name = row.title(frame);
        return links.find(network.id(), row.id()).stream()
                .flatMap(link -> of(network, link, frame).stream())
                .map(moment -> moment.in(name));
    }

    private static Moment moment(StatedStage fact, Frame frame) {
        return Moment.of(
                Objects.requireNonNull(fact.on()),
                frame.t("twinning.stage." + fact.stage().code()),
                frame.language());
    }
}
