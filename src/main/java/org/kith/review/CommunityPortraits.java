package org.kith.review;

import static org.kith.review.Portrait.fact;

import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Merge;
import org.kith.community.Naming;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.twinning.LinkLists;
import org.kith.twinning.Links;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Component
class CommunityPortraits implements Portraits {

    private final Communities communities;
    private final Groups groups;
    private final Links links;
    private final LinkLists lists;
    private final Places places;
    private final Countries countries;

    CommunityPortraits(
            Communities communities,
            Groups groups,
            Links links,
            LinkLists lists,
            Places places,
            Countries countries) {
        this.communities = communities;
        this.groups = groups;
        this.links = links;
        this.lists = lists;
        this.places = places;
        this.countries = countries;
    }

    @Override
    public Merge.Kind kind() {
        return Merge.Kind.COMMUNITY;
    }

    @Override
    public Map<UUID, Named> names(Network network, Collection<UUID> ids, Frame frame) {
        var wanted = ids.stream().map(Community.Id::new).toList();
        return communities.cards(network.id(), wanted, frame.language()).values().stream()
                .collect(Collectors.toMap(card -> card.id().value(), card -> named(card, frame)));
    }

    @Override
    public Optional<Portrait> of(Network network, UUID id, Frame frame) {
        return communities
                .find(network.id(), new Community.Id(id))
                .map(community -> portrait(network, community, frame));
    }

    private Portrait portrait(Network network, Community community, Frame frame) {
        var id = community.id();
        var cards = communities.cards(network.id(), List.of(id), frame.language());
        var card = Objects.requireNonNull(cards.get(id));
        var naming = new Naming(countries, frame.language());
        var theirs = groups.of(network.id(), id).stream().map(Group::name).limit(Words.MOST);
        return new Portrait(
                named(card, frame),
                List.of(
                        fact(
                                "community.field.kind",
                                frame.t("community.kind." + card.kind().code())),
                        fact(
                                "community.field.place",
                                places.find(community.place()).map(Place::name).orElse("")),
                        fact("community.field.country", naming.country(card.country())),
                        fact(
                                "community.field.people",
                                card.population() == 0 ? "" : frame.number(card.population())),
                        fact("community.field.about", community.about()),
                        fact("review.field.groups", theirs.toList()),
                        fact(
                                "community.field.links",
                                Words.links(lists, network, links.of(network.id(), id), frame)),
                        fact(
                                "community.field.interests",
                                Words.interests(community.interests(), frame)),
                        fact(
                                "community.field.languages",
                                community.languages().stream().map(naming::language).toList()),
                        fact(
                                "community.field.different_because",
                                Objects.toString(community.differentBecause(), ""))));
    }

    private static Named named(CommunityCard card, Frame frame) {
        return new Named(
                card.id().value(),
                card.label(),
                card.localName(),
                frame.at("/communities/" + card.slug()));
    }
}
