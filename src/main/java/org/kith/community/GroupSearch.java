package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.PlaceSearch;
import org.kith.place.SearchSource;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Groups in the search of a network, by their names or initials. */
@Component
@Order(20)
class GroupSearch implements SearchSource {

    private final Groups groups;
    private final CalledSo called;
    private final Countries countries;
    private final Messages messages;

    GroupSearch(Groups groups, CalledSo called, Countries countries, Messages messages) {
        this.groups = groups;
        this.called = called;
        this.countries = countries;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "community.groups.title";
    }

    @Override
    public List<Hit> search(
            Network network,
            String text,
            @Nullable String country,
            List<PlaceSearch.Found> places,
            Language reader,
            int limit) {
        var ids = called.groups(network.id(), text, limit);
        var cards = groups.cards(network.id(), ids, reader);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                .filter(card -> country == null || country.equals(card.country()))
                .map(card -> hit(network, card, reader))
                .toList();
    }

    private Hit hit(Network network, GroupCard card, Language reader) {
        return new Hit(
                "/" + network.slug() + "/groups/" + card.slug(),
                card.name(),
                null,
                Hit.meta(
                        messages.label(network, reader, "community.form." + card.form().code()),
                        card.communityLabel(),
                        countries.nameOf(card.country(), reader)),
                "");
    }
}
