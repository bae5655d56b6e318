package org.kith.community;

import org.kith.account.Actor;
import org.kith.atlas.Point;
import org.kith.network.Network;
import org.kith.place.Adding;
import org.kith.place.Countries;
import org.kith.place.Namesakes;
import org.kith.place.NewPlace;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.Places;
import org.kith.shared.Numerals;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of recording a community, each made anew from its draft. */
@Component
class CommunitySteps {

    private static final int SUGGESTIONS = 8;

    private final PlaceSearch search;
    private final Places places;
    private final Countries countries;
    private final Namesakes namesakes;
    private final CommunityForm form;
    private final Communities communities;
    private final Duplicates duplicates;
    private final Entering entering;
    private final Drafts drafts;
    private final OtherNetworks others;

    CommunitySteps(
            PlaceSearch search,
            Places places,
            Countries countries,
            Namesakes namesakes,
            CommunityForm form,
            Communities communities,
            Duplicates duplicates,
            Entering entering,
            Drafts drafts,
            OtherNetworks others) {
        this.search = search;
        this.places = places;
        this.countries = countries;
        this.namesakes = namesakes;
        this.form = form;
        this.communities = communities;
        this.duplicates = duplicates;
        this.entering = entering;
        this.drafts = drafts;
        this.others = others;
    }

    String address(Draft draft, String step, Frame frame) {
        return frame.at("/drafts/" + draft.id() + "/community" + step);
    }

    Optional<Place> place(Draft draft) {
        return places.findBySlug(draft.first("place"));
    }

    Optional<Community> community(Draft draft, Answers answers) {
        var reason = answers.line("different_because", NotTheSame.REASON_LIMIT);
        var answered = draft.all("told_apart").isEmpty() ? null : reason;
        // The draft's own id, so that what is told apart from it stays told.
        var id = new Community.Id(draft.id().value());
        return place(draft).flatMap(place -> form.read(answers, id, place.id(), answered));
    }

    WherePage where(String address, Map<String, List<String>> fields, Frame frame) {
        return where(address, new Answers(fields), List.of(), frame);
    }

    /**
     * @param same places that the one to be added may be
     */
    WherePage where(String address, Answers answers, List<Place> same, Frame frame) {
        var typed = answers.raw("where");
        var found = new LinkedHashMap<Place.Id, String>();
        for (var hit : search.find(PlaceSearch.Query.of(typed, SUGGESTIONS))) {
            found.put(hit.place(), hit.matchedName());
        }
        var choices = new ArrayList<WherePage.Choice>();
        var fitting = places.find(found.keySet());
        var lying = namesakes.countries(fitting.values(), frame.language());
        fitting.forEach(
                (id, place) ->
                        choices.add(
                                new WherePage.Choice(
                                        place, lying.getOrDefault(id, ""), found.get(id))));
        return new WherePage(
                address, answers, choices, same, new Naming(countries, frame.language()));
    }

    /** Whether the position can be kept; a wrong one is refused beside its field. */
    boolean isPositionFine(Answers answers) {
        var stated = !answers.raw("new_lat").isBlank() || !answers.raw("new_lon").isBlank();
        if (stated && point(answers).isEmpty()) {
            answers.refuse("new_lat", "community.problem.position");
        }
        return answers.fine();
    }

    Adding add(Network network, Actor actor, Answers answers, boolean insisted) {
        var at = point(answers);
        var place =
                new NewPlace(
                        answers.raw("new_name"),
                        answers.raw("new_country"),
                        at.orElse(null),
                        answers.choice("new_kind", Place.Kind.class).orElse(Place.Kind.VILLAGE));
        return places.add(network.id(), actor, place, insisted);
    }

    WhatPage what(Draft draft, Answers answers, Frame frame) {
        return new WhatPage(
                address(draft, "/what", frame),
                address(draft, "", frame),
                place(draft).orElseThrow(),
                answers,
                new Naming(countries, frame.language()));
    }

    CheckPage check(Network network, Draft draft, Community community, Frame frame) {
        var likely =
                duplicates.communitiesLike(
                        network.id(),
                        community.place(),
                        community.kind(),
                        community.name(),
                        Set.of(),
                        frame.language());
        return check(network, draft, community, likely, new Answers(draft.fields()), frame);
    }

    Object record(Network network, Actor actor, Draft draft, Community community, Frame frame) {
        var join = draft.first("join");
        if (!join.isEmpty()) {
            return join(network, draft, join, frame);
        }
        var answered = Entering.ids(draft.all("told_apart"));
        var answers = new Answers(draft.fields());
        var reason =
                Optional.ofNullable(answers.line("different_because", NotTheSame.REASON_LIMIT));
        var said = reason.isPresent() ? answered : Set.<java.util.UUID>of();
        var outcome =
                entering.community(
                        network.id(), actor, community, said, reason.orElse(""), frame.language());
        return switch (outcome) {
            case Entering.Outcome.Stands<Community, CommunityCard>(var stands) -> {
                drafts.finish(network.id(), actor, draft.id(), stands.id().value());
                yield Redirect.to(frame.at("/communities/" + stands.slug() + "?recorded=1"));
            }
            case Entering.Outcome.Ask<Community, CommunityCard>(var likely) -> {
                if (!answered.isEmpty() && reason.isEmpty()) {
                    answers.refuse("different_because", "community.problem.say_why");
                }
                yield check(network, draft, community, likely, answers, frame);
            }
        };
    }

    /** Joining one that is here: what was typed is offered where it says nothing yet. */
    private Object join(Network network, Draft draft, String slug, Frame frame) {
        return communities
                .find(network.id(), slug)
                .map(here -> frame.at("/communities/" + here.slug() + "/edit?from=" + draft.id()))
                .map(Redirect::to)
                .orElseGet(() -> Redirect.to(address(draft, "/check", frame)));
    }

    private CheckPage check(
            Network network,
            Draft draft,
            Community community,
            List<Likely<CommunityCard>> likely,
            Answers answers,
            Frame frame) {
        return new CheckPage(
                address(draft, "", frame),
                community,
                places.find(community.place()).orElseThrow(),
                likely,
                others.communities(
                        network.id(),
                        community.place(),
                        community.kind(),
                        community.name(),
                        frame.language()),
                answers,
                new Naming(countries, frame.language()));
    }

    private static Optional<Point> point(Answers answers) {
        try {
            var lat = Double.parseDouble(Numerals.western(answers.raw("new_lat")));
            var lon = Double.parseDouble(Numerals.western(answers.raw("new_lon")));
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
                    ? Optional.of(new Point(lat, lon))
                    : Optional.empty();
        } catch (NumberFormatException notStated) {
            return Optional.empty();
        }
    }
}
