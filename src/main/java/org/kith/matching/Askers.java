package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.community.Communities;
import org.kith.network.Network;
import org.kith.place.Namesakes;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds out who asks: chosen before, or typed in any spelling and any script. */
@Component
class Askers {

    /** Above this the text is, as far as one can tell, a name of the place. */
    private static final double SURE = 0.9;

    /** Of places whose names fit as well, one that is in the network is meant. */
    private static final double AS_WELL = 0.1;

    private static final int OPTIONS = 6;

    private final Communities communities;
    private final Places places;
    private final PlaceSearch search;
    private final Namesakes namesakes;
    private final Faces faces;

    Askers(
            Communities communities,
            Places places,
            PlaceSearch search,
            Namesakes namesakes,
            Faces faces) {
        this.communities = communities;
        this.places = places;
        this.search = search;
        this.namesakes = namesakes;
        this.faces = faces;
    }

    Asker of(Network network, PartnersForm form, Language reader) {
        if (form.who().length() > PartnersForm.LONGEST) {
            return new Asker.TooLong();
        }
        if (form.typedAnew()) {
            return typed(network, form, reader);
        }
        return form.nobody() ? new Asker.Unsaid() : chosen(network, form, reader);
    }

    private Asker chosen(Network network, PartnersForm form, Language reader) {
        var community = communities.find(network.id(), form.community());
        if (community.isPresent()) {
            var id = community.get().id();
            var face = faces.communities(network.id(), List.of(id), reader).get(id.value());
            var country = country(community.get().place(), reader);
            return known(new Wish.OfCommunity(id), face, country, List.of());
        }
        var place = places.findBySlug(form.place());
        if (place.isPresent()) {
            var id = place.get().id();
            return known(
                    new Wish.AtPlace(id),
                    placeFace(network, id, reader),
                    country(id, reader),
                    List.of());
        }
        return form.who().isEmpty() ? new Asker.Unsure(List.of()) : typed(network, form, reader);
    }

    private Asker typed(Network network, PartnersForm form, Language reader) {
        var found = search.find(PlaceSearch.Query.of(form.who(), OPTIONS));
        var ids = found.stream().map(PlaceSearch.Found::place).toList();
        var shown = faces.places(network.id(), ids, reader);
        var lying = countries(ids, reader);
        if (found.isEmpty() || found.getFirst().score() < SURE) {
            return new Asker.Unsure(options(network, form, ids, shown, lying));
        }
        var best = meant(network, found);
        var others = new ArrayList<>(ids);
        others.remove(best);
        return known(
                new Wish.AtPlace(best),
                shown.get(best.value()),
                lying.getOrDefault(best, ""),
                options(network, form, others, shown, lying));
    }

    private Place.Id meant(Network network, List<PlaceSearch.Found> found) {
        var least = Math.max(SURE, found.getFirst().score() - AS_WELL);
        var good =
                found.stream()
                        .filter(f -> f.score() >= least)
                        .map(PlaceSearch.Found::place)
                        .toList();
        return communities.settled(network.id(), good).stream().findFirst().orElse(good.getFirst());
    }

    private Face placeFace(Network network, Place.Id id, Language reader) {
        return Objects.requireNonNull(
                faces.places(network.id(), List.of(id), reader).get(id.value()));
    }

    private static Asker known(
            Wish.From from, @Nullable Face face, String country, List<Asker.Option> others) {
        return new Asker.Known(from, Objects.requireNonNull(face), country, others);
    }

    private String country(Place.Id id, Language reader) {
        return countries(List.of(id), reader).getOrDefault(id, "");
    }

    private Map<Place.Id, String> countries(List<Place.Id> ids, Language reader) {
        return namesakes.countries(places.find(ids).values(), reader);
    }

    private List<Asker.Option> options(
            Network network,
            PartnersForm form,
            List<Place.Id> ids,
            Map<UUID, Face> shown,
            Map<Place.Id, String> lying) {
        return ids.stream()
                .filter(id -> shown.containsKey(id.value()))
                .map(
                        id -> {
                            var face = Objects.requireNonNull(shown.get(id.value()));
                            return new Asker.Option(
                                    face,
                                    lying.getOrDefault(id, ""),
                                    form.from("", face.slug(), face.label())
                                            .address("/" + network.slug() + "/partners"));
                        })
                .toList();
    }
}
