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
import java.util.Optional;

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
     * The country of each in the reader's language, empty where none is known; of those among them
     * that are called the same, what tells their places apart beside it.
     */
    Map<Community.Id, String> where(Collection<CommunityCard> cards, Language reader) {
        var where = new HashMap<Community.Id, String>();
        cards.forEach(card -> where.put(card.id(), countries.nameOf(card.country(), reader)));
        var alike = alike(cards);
        var stand =
                places.find(
                        alike.stream().flatMap(List::stream).map(CommunityCard::place).toList());
        var questions =
                alike.stream().flatMap(named -> placesOf(named, stand, reader).stream()).toList();
        var lying = namesakes.apart(questions, reader);
        for (var card : alike.stream().flatMap(List::stream).toList()) {
            var place = stand.get(card.place());
            if (place != null) {
                var there = lying.getOrDefault(place.id(), where.getOrDefault(card.id(), ""));
                where.put(card.id(), where(card, place, there, reader));
            }
        }
        return where;
    }

    /** Of communities of one name the places, those of one name together where they are many. */
    private static Collection<List<Place>> placesOf(
            List<CommunityCard> named, Map<Place.Id, Place> stand, Language reader) {
        return named.stream()
                .flatMap(card -> Optional.ofNullable(stand.get(card.place())).stream())
                .distinct()
                .collect(groupingBy(place -> Fold.fold(place.nameFor(reader))))
                .values()
                .stream()
                .filter(places -> places.size() > 1)
                .toList();
    }

    /**
     * @param there the country, and what tells the place from its namesakes
     */
    private String where(CommunityCard card, Place place, String there, Language reader) {
        var name = place.nameFor(reader);
        if (Fold.fold(name).equals(Fold.fold(card.label()))) {
            return there;
        }
        return there.isEmpty() ? name : messages.get(reader, "place.in_region", name, there);
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
