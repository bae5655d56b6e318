package org.kith.matching;

import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Countries;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what the page of suggestions shows. */
@Component
class Partners {

    private static final int SHOWN = 12;

    private final NetworkScope scope;
    private final Communities communities;
    private final Countries countries;
    private final Askers askers;
    private final Matcher matcher;
    private final Faces faces;
    private final List<OnSuggestion> above;

    Partners(
            NetworkScope scope,
            Communities communities,
            Countries countries,
            Askers askers,
            Matcher matcher,
            Faces faces,
            List<OnSuggestion> above) {
        this.scope = scope;
        this.communities = communities;
        this.countries = countries;
        this.askers = askers;
        this.matcher = matcher;
        this.faces = faces;
        this.above = List.copyOf(above);
    }

    PartnersPage page(Network network, PartnersForm typed, Frame frame) {
        var asker = askers.of(network, typed, frame.language());
        var form = completed(network, typed, asker);
        return new PartnersPage(
                form,
                asker,
                suggestions(network, form, asker, frame),
                FormChoices.of(scope, countries, network.id(), form, frame.language()),
                frame.at("/partners"),
                form.wider().address(frame.at("/partners")));
    }

    /** Whoever comes from the page of a community finds what it says of itself already chosen. */
    private PartnersForm completed(Network network, PartnersForm form, Asker asker) {
        return switch (asker) {
            case Asker.Known(Wish.OfCommunity(var id), var face, var country, var others) -> {
                var called = form.from(face.slug(), "", face.label());
                yield form.asked()
                        ? called
                        : communities.find(network.id(), id).map(called::as).orElse(called);
            }
            case Asker.Known(Wish.AtPlace(var id), var face, var country, var others) ->
                    form.typedAnew()
                            ? form.from("", face.slug(), form.who())
                            : form.from("", face.slug(), face.label());
            default -> form;
        };
    }

    private List<Shown> suggestions(Network network, PartnersForm form, Asker asker, Frame frame) {
        if (!(asker instanceof Asker.Known(var from, var us, var country, var others))) {
            return List.of();
        }
        var found = matcher.suggest(network.id(), form.wish(from), SHOWN);
        var shown = faces(network, found, frame);
        var notes = notes(network, found, frame);
        var words = new Words(frame, countries, shown);
        return found.stream()
                .map(
                        one ->
                                shown(
                                        one,
                                        Objects.requireNonNull(shown.get(one.candidate().key())),
                                        us,
                                        notes.getOrDefault(one.candidate().key(), List.of()),
                                        words))
                .toList();
    }

    private Map<UUID, List<String>> notes(Network network, List<Suggestion> found, Frame frame) {
        var communities = registered(found).toList();
        var notes = new HashMap<UUID, List<String>>();
        for (var room : above) {
            room.of(network, communities, frame)
                    .forEach(
                            (community, words) ->
                                    notes.computeIfAbsent(
                                                    community.value(), id -> new ArrayList<>())
                                            .add(words));
        }
        return notes;
    }

    private static Stream<Community.Id> registered(List<Suggestion> found) {
        return found.stream()
                .map(Suggestion::candidate)
                .filter(Candidate.Registered.class::isInstance)
                .map(Candidate.Registered.class::cast)
                .map(Candidate.Registered::community);
    }

    private Map<UUID, Face> faces(Network network, List<Suggestion> found, Frame frame) {
        var named = found.stream().flatMap(one -> one.reasons().stream()).flatMap(Words::named);
        var registered = Stream.concat(named, registered(found)).distinct().toList();
        var places =
                found.stream()
                        .map(Suggestion::candidate)
                        .filter(Candidate.Unregistered.class::isInstance)
                        .map(Candidate::place)
                        .toList();
        var all = new HashMap<>(faces.communities(network.id(), registered, frame.language()));
        all.putAll(faces.places(network.id(), places, frame.language()));
        return all;
    }

    private Shown shown(Suggestion one, Face face, Face us, List<String> notes, Words words) {
        var frame = words.frame();
        var at = face.at();
        return new Shown(
                face,
                words.meta(face),
                one.unlinked(),
                one.points(),
                one.reasons().stream().map(words::said).toList(),
                notes,
                face.registered()
                        ? frame.at("/introductions/new?to=" + face.slug() + "&for=" + us.slug())
                        : "",
                frame.at("/record/link?a=" + us.slug() + "&b=" + face.slug()),
                at == null
                        ? ""
                        : frame.at("/map?lat=" + at.lat() + "&lon=" + at.lon() + "&zoom=7"));
    }
}
