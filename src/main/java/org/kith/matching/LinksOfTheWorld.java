package org.kith.matching;

import org.kith.gazetteer.GazetteerPlace;
import org.kith.gazetteer.ShippedGazetteer;
import org.kith.place.Place;
import org.kith.shared.InBackground;
import org.kith.suggestion.Because;
import org.kith.suggestion.Partners;
import org.kith.suggestion.ShippedLinks;
import org.kith.suggestion.Suggested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the twin towns of the world, which Kith ships, tell of who becomes whose friend. They are
 * held in memory, and made ready in the background once the program runs; until then, and where it
 * was given too little memory, they tell nothing. Links of networks do not enter: what those tell
 * is weighed beside, in their own network.
 */
@Component
class LinksOfTheWorld {

    /** Of each country so many places are told of; the others are no likelier than most. */
    private static final int TOLD = 400;

    /**
     * What is so many times likelier than the mean place of its country, and the likeliest of its
     * scope, is spoken for fully.
     */
    private static final double FULLY = Math.log(200) / Math.log(1e6);

    /** What a part must add to be named. */
    private static final double NAMED = 0.02;

    private static final int MOST_NAMED = 3;

    /** They say where an average place stands, and are no reason. */
    private static final Set<Because> NO_REASON = EnumSet.of(Because.START, Because.COUNTRY);

    private static final Logger LOG = LoggerFactory.getLogger(LinksOfTheWorld.class);

    private final InBackground<Partners> ready;

    LinksOfTheWorld(@Value("${kith.patience:0s}") Duration patience) {
        this.ready = new InBackground<>(patience);
    }

    /**
     * How much likelier than the mean place of its country.
     *
     * @param part 0…1; 1 for the likeliest of all that were asked for
     * @param why what makes it so, the strongest first
     */
    record Likelier(double part, List<Because> why) {}

    @Order(2)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!ready.begin(LinksOfTheWorld::prepare)) {
            LOG.info("partners are suggested without the links of the world: too little heap");
        }
    }

    /** How many links are known; 0 as long as there is nothing to tell. */
    int known() {
        return ready.get().map(Partners::links).orElse(0);
    }

    /**
     * @param key of the place that looks for a friend
     * @param countries ISO 3166 codes of where; empty for the whole world
     */
    Map<Place.Id, Likelier> tell(String key, Collection<String> countries) {
        return ready.get().map(partners -> tell(partners, key, countries)).orElse(Map.of());
    }

    private static Map<Place.Id, Likelier> tell(
            Partners partners, String key, Collection<String> countries) {
        var suggested =
                (countries.isEmpty() ? Set.of("") : Set.copyOf(countries))
                        .stream()
                                .flatMap(country -> suggested(partners, key, country).stream())
                                .toList();
        double most =
                suggested.stream()
                        .mapToDouble(LinksOfTheWorld::more)
                        .reduce(FULLY, (one, other) -> Math.max(one, other));
        var told = new HashMap<Place.Id, Likelier>();
        for (Suggested one : suggested) {
            var part = Math.clamp(more(one) / most, 0, 1);
            told.put(Place.Id.of(one.place()), new Likelier(part, why(one)));
        }
        return told;
    }

    private static List<Suggested> suggested(Partners partners, String key, String country) {
        // One question at a time: the model keeps its working tables.
        synchronized (partners) {
            return partners.suggest(new Partners.Wish(key, key, country, TOLD));
        }
    }

    private static double more(Suggested one) {
        return reasons(one).mapToDouble(Suggested.Part::adds).sum();
    }

    private static List<Because> why(Suggested one) {
        return reasons(one)
                .filter(part -> part.adds() >= NAMED)
                .map(Suggested.Part::because)
                .filter(because -> one.linked() || because != Because.FRIENDS)
                .limit(MOST_NAMED)
                .toList();
    }

    private static Stream<Suggested.Part> reasons(Suggested one) {
        return one.why().stream().filter(part -> !NO_REASON.contains(part.because()));
    }

    private static Optional<Partners> prepare() {
        try {
            long begun = System.nanoTime();
            var places = new ArrayList<GazetteerPlace>();
            ShippedGazetteer.read(places::add);
            var partners = Partners.of(places, ShippedLinks.read());
            LOG.info(
                    "{} links of the world in memory after {} ms",
                    partners.links(),
                    (System.nanoTime() - begun) / 1_000_000);
            return Optional.of(partners);
        } catch (RuntimeException | OutOfMemoryError failed) {
            LOG.warn("partners are suggested without the links of the world", failed);
            return Optional.empty();
        }
    }
}
