package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.History;
import org.kith.community.Naming;
import org.kith.community.PlaceAsked;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the coordinators' page of a gathering shows, and reads what they send. */
@Component
class GatheringForms {

    private final Gatherings gatherings;
    private final Places places;
    private final PlaceAsked asked;
    private final Countries countries;
    private final History history;

    GatheringForms(
            Gatherings gatherings,
            Places places,
            PlaceAsked asked,
            Countries countries,
            History history) {
        this.gatherings = gatherings;
        this.places = places;
        this.asked = asked;
        this.countries = countries;
        this.history = history;
    }

    /**
     * @param gathering empty where something has to be mended
     */
    record Read(Optional<Gathering> gathering, Answers answers, List<Place> choices) {}

    Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    Read read(
            Network network,
            @Nullable Gathering now,
            Map<String, List<String>> typed,
            Language reader) {
        var answers = new Answers(typed);
        var place = asked.of(answers, "where");
        var form = new GatheringForm(answers, place.choices());
        return new Read(
                form.read(network, now, naming(reader), place.place()), answers, place.choices());
    }

    GatheringFormPage fresh(Network network, Answers answers, List<Place> choices, Frame frame) {
        return page(network, null, answers, choices, List.of(), frame);
    }

    GatheringFormPage page(Network network, Gathering now, Frame frame) {
        var id = now.where().place();
        var place = id == null ? null : places.find(id).orElse(null);
        var answers = new Answers(new GatheringFields(now, place).as(frame.language()));
        return page(network, now, answers, place == null ? List.of() : List.of(place), frame);
    }

    GatheringFormPage page(
            Network network, Gathering now, Answers answers, List<Place> choices, Frame frame) {
        return page(network, now, answers, choices, history(network, now, frame.actor()), frame);
    }

    private GatheringFormPage page(
            Network network,
            @Nullable Gathering now,
            Answers answers,
            List<Place> choices,
            List<History.Line> lines,
            Frame frame) {
        return new GatheringFormPage(
                network, now, answers, choices, naming(frame.language()), lines);
    }

    private List<History.Line> history(Network network, Gathering now, Actor reader) {
        return history.of(network.id(), now.id().value(), reader);
    }

    private Naming naming(Language reader) {
        return new Naming(countries, reader);
    }

    /** After something was done. */
    static String address(Gathering gathering, Frame frame) {
        return frame.at("/settings/gatherings/" + gathering.slug() + "?done=1");
    }
}
