package org.kith.workshop;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.attendance.Attendance;
import org.kith.attendance.Attendance.Standing;
import org.kith.attendance.Attendances;
import org.kith.community.Redirect;
import org.kith.conference.ConferenceSession;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.kith.workshop.TakingPlaces.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

/** Who is registered takes places in sessions, by the link in their letters. */
@Controller
class OwnWorkshopsController {

    private final Networks networks;
    private final Attendances attendances;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final WorkshopOffers offers;
    private final TakingPlaces taking;

    OwnWorkshopsController(
            Networks networks,
            Attendances attendances,
            Gatherings gatherings,
            GatheringLists lists,
            WorkshopOffers offers,
            TakingPlaces taking) {
        this.networks = networks;
        this.attendances = attendances;
        this.gatherings = gatherings;
        this.lists = lists;
        this.offers = offers;
        this.taking = taking;
    }

    private record Own(Network network, Attendance attendance) {}

    @GetMapping("/attendances/{where}/{token}/workshops")
    @Allow(Role.VISITOR)
    OwnWorkshopsPage look(@PathVariable String where, @PathVariable String token) {
        return page(own(where, token), token, null, false);
    }

    /**
     * @param who which of those who come with this registration
     */
    @PostMapping("/attendances/{where}/{token}/workshops/{session}")
    @Allow(Role.VISITOR)
    Object take(
            @PathVariable String where,
            @PathVariable String token,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "0") String who) {
        var own = own(where, token);
        var id = new ConferenceSession.Id(session);
        return switch (taking.take(own.network(), own.attendance(), id, number(who))) {
            case Outcome.Taken() -> back(own, token);
            case Outcome.Elsewhere(var there) -> page(own, token, there, false);
            case Outcome.Closed() -> page(own, token, null, true);
        };
    }

    @PostMapping("/attendances/{where}/{token}/workshops/{session}/departure")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> leave(
            @PathVariable String where,
            @PathVariable String token,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "0") String who) {
        var own = own(where, token);
        taking.leave(
                own.network(), own.attendance(), new ConferenceSession.Id(session), number(who));
        return back(own, token);
    }

    private OwnWorkshopsPage page(
            Own own, String token, @Nullable ConferenceSession elsewhere, boolean closed) {
        var gathering =
                gatherings
                        .shown(own.network().id(), own.attendance().gathering())
                        .orElseThrow(NotHere::new);
        return new OwnWorkshopsPage(
                address(own, token),
                lists.row(gathering),
                own.attendance(),
                offers.of(own.network(), own.attendance()),
                elsewhere,
                closed);
    }

    /** Only who has a place at the gathering takes one in a session. */
    private Own own(String where, String token) {
        return networks.find(where)
                .flatMap(
                        network ->
                                attendances
                                        .find(network.id(), new Token(token))
                                        .filter(one -> one.standing() == Standing.PLACED)
                                        .map(one -> new Own(network, one)))
                .orElseThrow(NotHere::new);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : -1;
    }

    private static String address(Own own, String token) {
        return "/attendances/" + own.network().slug() + "/" + token;
    }

    private static ResponseEntity<Void> back(Own own, String token) {
        return Redirect.to(address(own, token) + "/workshops?saved=1");
    }
}
