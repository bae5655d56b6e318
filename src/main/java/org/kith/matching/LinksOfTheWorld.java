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

/**
 * What the twin towns of the world, which Kith ships, tell of who becomes whose friend. They are
 * held in memory, and made ready in the background once the program runs; until then, and where it
 * was given too little memory, they tell nothing. Links of networks do not enter: what those tell
 * is weighed beside, in their own network.
 */
@Component
class LinksOfTheWorld {

    /** Below this much heap they would crowd out the rest. */
    private static final long LEAST_HEAP = 900L << 20;

    /** Of each country so many places are told of; the others are no likelier than most. */
    private static final int TOLD = 400;

    /** As many times likelier than the mean place of its country speaks fully for a place. */
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
     * @param part 0…1
     * @param why what makes it so, the strongest first
     */
    record Likelier(double part, List<Because> why) {}

    @Order(2)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (Runtime.getRuntime().maxMemory() >= LEAST_HEAP) {
            ready.begin(LinksOfTheWorld::prepare);
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
        var told = new HashMap<Place.Id, Likelier>();
        ready.get()
                .ifPresent(
                        partners -> {
                            var scopes = countries.isEmpty() ? Set.of("") : Set.copyOf(countries);
                            for (String country : scopes) {
                                for (Suggested one : suggested(partners, key, country)) {
                                    told.put(Place.Id.of(one.place()), likelier(one));
                                }
                            }
                        });
        return told;
    }

    private static List<Suggested> suggested(Partners partners, String key, String country) {
        // One question at a time: the model keeps its working tables.
        synchronized (partners) {
            return partners.suggest(new Partners.Wish(key, key, country, TOLD));
        }
    }

    private static Likelier likelier(Suggested one) {
        double more = 0;
        var why = new ArrayList<Because>();
        for (Suggested.Part part : one.why()) {
            if (!NO_REASON.contains(part.because())) {
                more += part.adds();
                if (part.adds() >= NAMED && why.size() < MOST_NAMED) {
                    why.add(part.because());
                }
            }
        }
        return new Likelier(Math.clamp(more / FULLY, 0, 1), why);
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
