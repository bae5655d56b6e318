package org.kith.community;

import static java.util.stream.Collectors.groupingBy;

import org.kith.names.Fold;
import org.kith.place.Countries;
import org.kith.place.Namesakes;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells communities of a list apart that are called the same and lie in one country: two Newports
 * by where they lie, two schools of one name by their towns.
 */
@Component
class CommunitiesApart {

    private final Places places;
    private final Namesakes namesakes;
    private final Countries countries;
    private final Messages messages;

    CommunitiesApart(Places places, Namesakes namesakes, Countries countries, Messages messages) {
        this.places = places;
        this.namesakes = namesakes;
        this.countries = countries;
        this.messages = messages;
    }

    /**
     * The country of each in the reader's language, empty where none is known; of those that are
     * called the same, what tells their places apart beside it.
     */
    Map<Community.Id, String> where(Collection<CommunityCard> cards, Language reader) {
        var where = new HashMap<Community.Id, String>();
        cards.forEach(card -> where.put(card.id(), countries.nameOf(card.country(), reader)));
        var alike = alike(cards);
        var stand =
                places.find(
                        alike.stream().flatMap(List::stream).map(CommunityCard::place).toList());
        var lying =
                namesakes.apart(
                        alike.stream()
                                .map(
                                        cardsOfName ->
                                                cardsOfName.stream()
                                                        .map(card -> stand.get(card.place()))
                                                        .filter(Objects::nonNull)
                                                        .distinct()
                                                        .toList())
                                .toList(),
                        reader);
        alike.stream()
                .flatMap(List::stream)
                .filter(card -> stand.containsKey(card.place()))
                .forEach(
                        card ->
                                where.put(
                                        card.id(),
                                        where(
                                                card,
                                                Objects.requireNonNull(stand.get(card.place())),
                                                lying,
                                                reader)));
        return where;
    }

    private String where(
            CommunityCard card, Place place, Map<Place.Id, String> lying, Language reader) {
        var name = place.nameFor(reader);
        return Fold.fold(name).equals(Fold.fold(card.label()))
                ? lying.getOrDefault(place.id(), "")
                : messages.get(
                        reader, "place.in_region", name, countries.nameOf(card.country(), reader));
    }

    /** Those of one name and country that stand at more than one place. */
    private static List<List<CommunityCard>> alike(Collection<CommunityCard> cards) {
        return cards.stream()
                .collect(groupingBy(card -> Fold.fold(card.label()) + '\n' + card.country()))
                .values()
                .stream()
                .filter(named -> named.stream().map(CommunityCard::place).distinct().count() > 1)
                .toList();
    }
}
