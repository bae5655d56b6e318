package org.kith.place;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
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
import java.util.stream.Collectors;

/**
 * Tells places apart that are called the same and lie in one country: by the region, where each
 * lies in another one that readers of Latin letters know by name; otherwise by how far it is from a
 * larger place; where none is near, by degrees. Two of which nobody knows where they lie stay
 * alike.
 */
@Component
public class Namesakes {

    /** A landmark of one is, if there is such a one, so many times as far from the others. */
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
        var told = new HashMap<Place.Id, String>();
        places.forEach(place -> told.put(place.id(), country(place, reader)));
        var alike =
                places.stream().collect(groupingBy(name)).values().stream()
                        .filter(namesakes -> namesakes.size() > 1)
                        .toList();
        told.putAll(apart(alike, reader));
        return told;
    }

    /**
     * The same of places of which one is to be chosen, whatever they are called.
     *
     * @param questions each with its places; those of one question need not differ from another's
     */
    public Map<Place.Id, String> apart(
            Collection<? extends Collection<Place>> questions, Language reader) {
        var others =
                questions.stream()
                        .flatMap(
                                question ->
                                        question.stream().map(place -> Map.entry(place, question)))
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.flatMapping(
                                                entry -> entry.getValue().stream(),
                                                Collectors.toSet())));
        var lies = landmarks.of(others.keySet().stream().map(Place::id).toList());
        var asked = new Asked(lies, reader);
        var told = new HashMap<Place.Id, String>();
        others.forEach(
                (place, all) -> {
                    var namesakes = all.stream().filter(other -> !other.equals(place)).toList();
                    told.put(place.id(), asked.apart(place, namesakes));
                });
        return told;
    }

    private String country(Place place, Language reader) {
        return countries.nameOf(place.country(), reader);
    }

    /** Questions of one reader. */
    private final class Asked {

        private final Map<Place.Id, Lie> lies;
        private final Language reader;

        Asked(Map<Place.Id, Lie> lies, Language reader) {
            this.lies = lies;
            this.reader = reader;
        }

        String apart(Place place, List<Place> others) {
            return distinct(place, others, this::region)
                    .or(() -> near(place, others))
                    .or(() -> distinct(place, others, this::near))
                    .or(() -> degrees(place))
                    .orElseGet(() -> country(place, reader));
        }

        private Optional<String> distinct(
                Place place, List<Place> others, Function<Place, Optional<String>> words) {
            var mine = words.apply(place);
            return others.stream().map(words).anyMatch(mine::equals) ? Optional.empty() : mine;
        }

        private Optional<String> region(Place place) {
            var lie = lies.get(place.id());
            var country = place.country();
            return lie == null || country == null || reader.rightToLeft()
                    ? Optional.empty()
                    : Regions.name(country, lie.admin1())
                            .map(one -> words("place.in_region", one, country(place, reader)));
        }

        /** By the best known place around that is far from all others. */
        private Optional<String> near(Place place, List<Place> others) {
            return landmarks(place).stream()
                    .filter(landmark -> others.stream().allMatch(o -> isFarFrom(o, landmark)))
                    .findFirst()
                    .map(landmark -> near(place, landmark));
        }

        private Optional<String> near(Place place) {
            return near(place, List.of());
        }

        private String near(Place place, Neighbour landmark) {
            var kilometres = Math.max(1, Math.round(landmark.kilometres()));
            var name = landmark.place().nameFor(reader);
            return words("place.km_from", country(place, reader), kilometres, name);
        }

        private Optional<String> degrees(Place place) {
            return place.point()
                    .map(
                            at ->
                                    words(
                                            "place.at_degrees",
                                            country(place, reader),
                                            at.lat(),
                                            at.lon()));
        }

        /**
         * Those that have their names in the same script: who lives side by side need not be told
         * by each other.
         */
        private List<Neighbour> landmarks(Place place) {
            var lie = lies.get(place.id());
            if (lie == null) {
                return List.of();
            }
            var script = script(place, lie);
            return lie.landmarks().stream()
                    .filter(landmark -> Namesakes.script(landmark.place()) == script)
                    .toList();
        }

        private String words(String key, Object... arguments) {
            return messages.get(reader, key, arguments);
        }
    }

    private static boolean isFarFrom(Place other, Neighbour landmark) {
        var there = landmark.place().point();
        var away = other.point().flatMap(at -> there.map(at::kilometresTo));
        return away.isEmpty() || away.get() >= FARTHER * landmark.kilometres();
    }

    /** Where its own people's name is not known, most around it write as they do. */
    private static @Nullable Script script(Place place, Lie lie) {
        if (place.nameLocal() != null) {
            return script(place);
        }
        return lie.landmarks().stream()
                .collect(groupingBy(landmark -> script(landmark.place()), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Script, Long>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Script script(Place place) {
        return Script.of(place.nameLocal() == null ? place.name() : place.nameLocal());
    }
}
