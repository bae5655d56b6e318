package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** All that signers let everybody read, in a reader's language and in the order they signed. */
@Component
class PublicVoices {

    private final StatementCounts counts;
    private final Places places;
    private final Countries countries;

    PublicVoices(StatementCounts counts, Places places, Countries countries) {
        this.counts = counts;
        this.places = places;
        this.countries = countries;
    }

    /** Empty where it is not public, or there is none. */
    record Spoken(String name, String place, String country, String sentence) {}

    void forEach(Network network, Statement of, Language language, Consumer<Spoken> each) {
        var known = new HashMap<Place.Id, Place>();
        counts.forEachVoice(
                network.id(),
                of.id(),
                voice -> each.accept(spoken(voice, place(voice, known), language)));
    }

    private @Nullable Place place(Voice of, Map<Place.Id, Place> known) {
        var id = of.place();
        return id == null ? null : known.computeIfAbsent(id, one -> places.find(one).orElse(null));
    }

    private Spoken spoken(Voice voice, @Nullable Place place, Language language) {
        return new Spoken(
                Objects.toString(voice.name(), ""),
                place == null ? Objects.toString(voice.typed(), "") : place.nameFor(language),
                place == null ? "" : countries.nameOf(place.country(), language),
                Objects.toString(voice.sentence(), ""));
    }
}
