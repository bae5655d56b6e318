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

import java.util.Map;
import java.util.UUID;

/** Organisers write down whom they invite, and what was answered on paper or by phone. */
@Controller
class GuestFormController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Guests guests;
    private final GuestList list;

    GuestFormController(
            Gatherings gatherings, GatheringLists lists, Guests guests, GuestList list) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.guests = guests;
        this.list = list;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/guests/new")
    @Allow(Role.COORDINATOR)
    GuestFormPage ask(Network network, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return page(network, one, null, new Answers(GuestForm.blank(network)), false);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/guests")
    @Allow(Role.COORDINATOR)
    Object add(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var answers = new Answers(Map.copyOf(typed));
        var read = GuestForm.read(answers, network, one, null);
        if (read.isPresent() && !list.add(network.id(), frame.actor(), read.get())) {
            answers.refuse("name", "guest.problem.many", Guest.MOST);
        }
        return answers.fine() ? back(one, frame) : page(network, one, null, answers, false);
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}")
    @Allow(Role.COORDINATOR)
    GuestFormPage show(Network network, @PathVariable String gathering, @PathVariable UUID guest) {
        var one = gathering(network, gathering);
        var now = guest(network, one, guest);
        return page(network, one, now, new Answers(GuestForm.fields(now)), false);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID guest,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = gathering(network, gathering);
        var now = guest(network, one, guest);
        var answers = new Answers(Map.copyOf(typed));
        var read = GuestForm.read(answers, network, one, now);
        if (read.isEmpty()) {
            return page(network, one, now, answers, false);
        }
        if (list.change(network.id(), frame.actor(), read.get())) {
            return back(one, frame);
        }
        var theirs = guest(network, one, guest);
        return page(network, one, theirs, GuestForm.again(answers, theirs), true);
    }

    private GuestFormPage page(
            Network network,
            Gathering one,
            @Nullable Guest now,
            Answers answers,
            boolean overtaken) {
        return new GuestFormPage(
                lists.row(one), now, answers, network.settings().offered(), overtaken);
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private Guest guest(Network network, Gathering of, UUID id) {
        return guests.find(network.id(), of.id(), new Guest.Id(id)).orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Gathering one, Frame frame) {
        return Redirect.to(frame.at("/settings/gatherings/" + one.slug() + "/guests?saved=1"));
    }
}
