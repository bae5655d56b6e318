package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.SearchSource;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Communities in the search of a network: those at the places that a text names, and those that
 * have such a name of their own.
 */
@Component
@Order(10)
class CommunitySearch implements SearchSource {

    private final Communities communities;
    private final CalledSo called;
    private final CommunitiesApart apart;
    private final Messages messages;

    CommunitySearch(
            Communities communities, CalledSo called, CommunitiesApart apart, Messages messages) {
        this.communities = communities;
        this.called = called;
        this.apart = apart;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "community.directory.title";
    }

    @Override
    public List<Hit> search(
            Network network,
            String text,
            @Nullable String country,
            List<PlaceSearch.Found> places,
            Language reader,
            int limit) {
        var found = new LinkedHashMap<Community.Id, CommunityCard>();
        communities
                .atPlaces(network.id(), SearchSource.named(places), reader)
                .forEach(card -> found.put(card.id(), card));
        var own = called.communities(network.id(), text, limit);
        var cards = communities.cards(network.id(), own, reader);
        own.stream()
                .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                .filter(card -> country == null || country.equals(card.country()))
                .forEach(card -> found.putIfAbsent(card.id(), card));
        var first = found.values().stream().limit(limit).toList();
        var where = apart.where(first, reader);
        return first.stream().map(card -> hit(network, card, where, reader)).toList();
    }

    @Override
    public Set<Place.Id> present(Network network, Collection<Place.Id> places) {
        return Set.copyOf(communities.settled(network.id(), places));
    }

    private Hit hit(
            Network network, CommunityCard card, Map<Community.Id, String> where, Language reader) {
        return new Hit(
                "/" + network.slug() + "/communities/" + card.slug(),
                card.label(),
                card.localName() == null ? null : new Place.LocalName(card.localName(), null),
                Hit.meta(
                        messages.label(network, reader, "community.kind." + card.kind().code()),
                        where.getOrDefault(card.id(), ""),
                        messages.get(reader, "community.links", card.links())),
                "");
    }
}
