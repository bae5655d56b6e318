package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
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

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Organisers order the guests of a gathering, invite them, and say until when names are needed. */
@Controller
class GuestListController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Guests guests;
    private final GuestList list;
    private final NamesDue due;
    private final GuestMarks marks;

    GuestListController(
            Gatherings gatherings,
            GatheringLists lists,
            Guests guests,
            GuestList list,
            NamesDue due,
            GuestMarks marks) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.guests = guests;
        this.list = list;
        this.due = due;
        this.marks = marks;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/guests")
    @Allow(Role.COORDINATOR)
    GuestListPage show(Network network, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        var day = due.of(network.id(), one.id()).map(LocalDate::toString).orElse("");
        return page(network, one, new Answers(Map.of("day", List.of(day), "before", List.of(day))));
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}/place")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> place(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID guest,
            @RequestParam(defaultValue = "") String place) {
        var one = gathering(network, gathering);
        var moved = guest(network, one, guest);
        var to = new Answers(Map.of("place", List.of(place))).number("place", 1, Guest.MOST);
        if (to != null) {
            list.place(network.id(), frame.actor(), moved, to);
        }
        return back(one, frame, "#guest-" + guest);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}/removal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remove(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID guest) {
        var one = gathering(network, gathering);
        list.remove(network.id(), frame.actor(), guest(network, one, guest));
        return back(one, frame, "?saved=1");
    }

    /** All that have an address, no letter yet and no answer. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/guests/invitations")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> invite(Network network, Frame frame, @PathVariable String gathering) {
        return invite(network, frame, gathering(network, gathering), List.of());
    }

    /** One of them again: the letter was lost, or had another day in it. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}/invitation")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> invite(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID guest) {
        var one = gathering(network, gathering);
        return invite(network, frame, one, List.of(guest(network, one, guest).id()));
    }

    private ResponseEntity<Void> invite(
            Network network, Frame frame, Gathering one, List<Guest.Id> chosen) {
        var written = list.invite(network, frame.actor(), one.id(), chosen);
        return back(one, frame, "?written=" + written);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/names-due")
    @Allow(Role.COORDINATOR)
    Object due(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var day = answers.day("day");
        if (day != null && day.isAfter(one.when().starts().toLocalDate())) {
            answers.refuse("day", "guest.problem.day");
        }
        if (answers.fine() && !due.set(network.id(), frame.actor(), one, before(answers), day)) {
            var now = due.of(network.id(), one.id()).map(LocalDate::toString).orElse("");
            var again =
                    new Answers(Map.of("day", List.of(answers.raw("day")), "before", List.of(now)));
            again.refuse("day", now.isEmpty() ? "guest.problem.day_gone" : "guest.problem.day_set");
            return page(network, one, again);
        }
        return answers.fine() ? back(one, frame, "?saved=1") : page(network, one, answers);
    }

    private static @Nullable LocalDate before(Answers answers) {
        return new Answers(answers.asTyped()).day("before");
    }

    private GuestListPage page(Network network, Gathering one, Answers answers) {
        return new GuestListPage(
                lists.row(one),
                guests.of(network.id(), one.id()),
                marks.seen(network.id(), one.id()).keySet(),
                due.of(network.id(), one.id()).orElse(null),
                answers);
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private Guest guest(Network network, Gathering of, UUID id) {
        return guests.find(network.id(), of.id(), new Guest.Id(id)).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Gathering one, Frame frame, String then) {
        return Redirect.to(frame.at("/settings/gatherings/" + one.slug() + "/guests" + then));
    }
}
