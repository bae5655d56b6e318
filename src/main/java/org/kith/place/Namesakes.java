package org.kith.place;

import static java.util.Collections.frequency;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;

import org.kith.gazetteer.Regions;
import org.kith.names.Fold;
import org.kith.names.Script;
import org.kith.place.Landmarks.Lie;
import org.kith.place.Places.Neighbour;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells places apart that are called the same and lie in one country: by the region, where each
 * lies in another one that readers of Latin letters know by name, otherwise by how far it is from a
 * larger place.
 */
@Component
public class Namesakes {

    /** A landmark of one is so many times as far from the others. */
    private static final double FARTHER = 2;

    private final Countries countries;
    private final Landmarks landmarks;
    private final Messages messages;

    Namesakes(Countries countries, Landmarks landmarks, Messages messages) {
        this.countries = countries;
        this.landmarks = landmarks;
        this.messages = messages;
    }

    /**
     * The country of each of these places in the reader's language, empty where it lies in none
     * that we know of; beside it, for those that share their name, where they lie.
     */
    public Map<Place.Id, String> countries(Collection<Place> places, Language reader) {
        Function<Place, String> name =
                place -> Fold.fold(place.nameFor(reader)) + '\n' + place.country();
        var alike =
                places.stream().collect(groupingBy(name)).values().stream()
                        .filter(namesakes -> namesakes.size() > 1)
                        .toList();
        var told = new HashMap<Place.Id, String>();
        places.forEach(place -> told.put(place.id(), country(place, reader)));
        var lies = landmarks.of(alike.stream().flatMap(List::stream).map(Place::id).toList());
        alike.forEach(namesakes -> told.putAll(apart(namesakes, lies, reader)));
        return told;
    }

    /** The same, of places that are all to be told apart, whatever they are called. */
    public Map<Place.Id, String> allApart(Collection<Place> places, Language reader) {
        var lies = landmarks.of(places.stream().map(Place::id).toList());
        return apart(places, lies, reader);
    }

    private Map<Place.Id, String> apart(
            Collection<Place> places, Map<Place.Id, Lie> lies, Language reader) {
        var regions =
                places.stream().flatMap(place -> region(place, lies, reader).stream()).toList();
        var told = new HashMap<Place.Id, String>();
        for (var place : places) {
            var where =
                    region(place, lies, reader)
                            .filter(one -> frequency(regions, one) == 1)
                            .or(() -> near(place, places, lies, reader))
                            .orElseGet(() -> country(place, reader));
            told.put(place.id(), where);
        }
        return told;
    }

    private String country(Place place, Language reader) {
        return countries.nameOf(place.country(), reader);
    }

    private Optional<String> region(Place place, Map<Place.Id, Lie> lies, Language reader) {
        var lie = lies.get(place.id());
        var country = place.country();
        return lie == null || country == null || reader.rightToLeft()
                ? Optional.empty()
                : Regions.name(country, lie.admin1())
                        .map(
                                one ->
                                        messages.get(
                                                reader,
                                                "place.in_region",
                                                one,
                                                country(place, reader)));
    }

    /**
     * By the best known place around that is far from all others, and that has its name in the same
     * script: who lives side by side need not be told by each other.
     */
    private Optional<String> near(
            Place place, Collection<Place> others, Map<Place.Id, Lie> lies, Language reader) {
        var lie = lies.get(place.id());
        return lie == null
                ? Optional.empty()
                : lie.landmarks().stream()
                        .filter(landmark -> script(landmark.place()) == script(place))
                        .filter(landmark -> isFarFrom(landmark, place, others))
                        .findFirst()
                        .map(landmark -> near(place, landmark, reader));
    }

    private static boolean isFarFrom(Neighbour landmark, Place place, Collection<Place> others) {
        var there = landmark.place().point();
        return others.stream()
                .filter(other -> !other.id().equals(place.id()))
                .flatMap(other -> other.point().stream())
                .allMatch(
                        other ->
                                there.map(other::kilometresTo).orElse(0.0)
                                        >= FARTHER * landmark.kilometres());
    }

    private static Script script(Place place) {
        return Script.of(requireNonNullElse(place.nameLocal(), place.name()));
    }

    private String near(Place place, Neighbour landmark, Language reader) {
        var kilometres = Math.max(1, Math.round(landmark.kilometres()));
        var name = landmark.place().nameFor(reader);
        return messages.get(reader, "place.km_from", country(place, reader), kilometres, name);
    }
}
