package org.kith.attendance;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.attendance.Attendance.Standing;
import org.kith.community.Redirect;
import org.kith.gathering.GatheringCalendar;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.gathering.OnGatheringPage.Way;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the letters of who registered lead to, outside of networks and without a sign-in. */
@Controller
class OwnAttendanceController {

    private final Networks networks;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final GatheringCalendar calendar;
    private final Attendances attendances;
    private final Attending attending;
    private final List<OnOwnAttendance> above;

    OwnAttendanceController(
            Networks networks,
            Gatherings gatherings,
            GatheringLists lists,
            GatheringCalendar calendar,
            Attendances attendances,
            Attending attending,
            List<OnOwnAttendance> above) {
        this.networks = networks;
        this.gatherings = gatherings;
        this.lists = lists;
        this.calendar = calendar;
        this.attendances = attendances;
        this.attending = attending;
        this.above = List.copyOf(above);
    }

    @GetMapping("/attendances/{where}/{token}")
    @Allow(Role.VISITOR)
    OwnAttendancePage look(@PathVariable String where, @PathVariable String token, Frame frame) {
        return new OwnAttendancePage(
                address(where, token), found(where, token, frame).orElse(null));
    }

    /** It was they who registered. */
    @PostMapping("/attendances/{where}/{token}")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> confirm(@PathVariable String where, @PathVariable String token) {
        networks.find(where).ifPresent(in -> attending.confirm(in, new Token(token)));
        return Redirect.to(address(where, token));
    }

    /** They do not come, or wait no longer. */
    @PostMapping("/attendances/{where}/{token}/departure")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> leave(@PathVariable String where, @PathVariable String token) {
        networks.find(where).ifPresent(in -> attending.leave(in, new Token(token)));
        return Redirect.to(address(where, token));
    }

    @GetMapping("/attendances/{where}/{token}/gathering.ics")
    @Allow(Role.VISITOR)
    ResponseEntity<String> calendar(
            @PathVariable String where,
            @PathVariable String token,
            Language language,
            Frame frame) {
        var found =
                found(where, token, frame)
                        .filter(OwnAttendancePage.Found::shown)
                        .orElseThrow(NotHere::new);
        return calendar.of(found.network(), List.of(found.row().gathering()), language);
    }

    private Optional<OwnAttendancePage.Found> found(String where, String token, Frame frame) {
        return networks.find(where)
                .flatMap(
                        network ->
                                attendances
                                        .find(network.id(), new Token(token))
                                        .map(one -> found(network, one, token, frame)));
    }

    private OwnAttendancePage.Found found(
            Network network, Attendance one, String token, Frame frame) {
        var gathering = gatherings.find(network.id(), one.gathering()).orElseThrow();
        var shown = gatherings.shown(network.id(), gathering.id()).isPresent();
        var standing = one.standing();
        var now = Instant.now();
        return new OwnAttendancePage.Found(
                network,
                lists.row(gathering),
                one,
                shown,
                shown && standing == Standing.UNCONFIRMED && gathering.takesRegistrations(now),
                standing != Standing.LEFT && gathering.isAwaited(now),
                standing == Standing.WAITING ? before(network, one) : 0,
                shown && standing == Standing.PLACED
                        ? further(network, one, token, frame)
                        : List.of());
    }

    private List<Way> further(Network network, Attendance one, String token, Frame frame) {
        var here = address(network.slug(), token);
        return above.stream().flatMap(room -> room.of(network, one, here, frame).stream()).toList();
    }

    private long before(Network network, Attendance one) {
        return attendances.of(network.id(), one.gathering()).stream()
                .takeWhile(other -> !other.id().equals(one.id()))
                .filter(other -> other.standing() == Standing.WAITING)
                .count();
    }

    private static String address(String where, String token) {
        return "/attendances/" + where + "/" + token;
    }
}
