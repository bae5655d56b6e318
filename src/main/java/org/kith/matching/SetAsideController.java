package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.PartialDate;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Controller
class SetAsideController {

    private final SetAside setAside;
    private final Places places;
    private final Faces faces;
    private final Countries countries;

    SetAsideController(SetAside setAside, Places places, Faces faces, Countries countries) {
        this.setAside = setAside;
        this.places = places;
        this.faces = faces;
        this.countries = countries;
    }

    @GetMapping("/{network}/partners/set-aside")
    @Allow(Role.COORDINATOR)
    SetAsidePage all(Network network, Frame frame) {
        return page(network, null, Answers.none(), frame);
    }

    @GetMapping("/{network}/partners/set-aside/{place}")
    @Allow(Role.COORDINATOR)
    SetAsidePage ask(Network network, @PathVariable String place, Frame frame) {
        return page(network, place(place), Answers.none(), frame);
    }

    @PostMapping("/{network}/partners/set-aside/{place}")
    @Allow(Role.COORDINATOR)
    Object add(
            Network network,
            Actor actor,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> form,
            Frame frame) {
        var found = place(place);
        var answers = new Answers(Map.copyOf(form));
        var because = answers.needed("because", SetAside.LONGEST_REASON);
        if (!answers.fine()) {
            return page(network, found, answers, frame);
        }
        setAside.add(network.id(), actor, found.id(), because);
        return back(frame);
    }

    @PostMapping("/{network}/partners/set-aside/{place}/end")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> end(
            Network network, Actor actor, @PathVariable String place, Frame frame) {
        setAside.end(network.id(), actor, place(place).id());
        return back(frame);
    }

    private static ResponseEntity<Void> back(Frame frame) {
        return Redirect.to(frame.at("/partners/set-aside"));
    }

    private Place place(String slug) {
        return places.findBySlug(slug).orElseThrow(NotHere::new);
    }

    private SetAsidePage page(
            Network network, @Nullable Place asked, Answers answers, Frame frame) {
        var entries = setAside.all(network.id());
        var ids = entries.stream().map(SetAside.Entry::place).toList();
        var shown = faces.places(network.id(), ids, frame.language());
        var face =
                asked == null
                        ? null
                        : faces.places(network.id(), List.of(asked.id()), frame.language())
                                .get(asked.id().value());
        return new SetAsidePage(
                entries.stream()
                        .map(
                                entry ->
                                        line(
                                                entry,
                                                Objects.requireNonNull(
                                                        shown.get(entry.place().value())),
                                                frame))
                        .toList(),
                face,
                answers);
    }

    private SetAsidePage.Line line(SetAside.Entry entry, Face face, Frame frame) {
        return new SetAsidePage.Line(
                face,
                countries.nameOf(face.country(), frame.language()),
                entry.because(),
                entry.by(),
                PartialDate.of(entry.at().atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
