package org.kith.attendance;

import org.kith.account.Role;
import org.kith.attendance.Attendance.Standing;
import org.kith.community.Redirect;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.sheet.Cell;
import org.kith.web.Allow;
import org.kith.web.Download;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Organisers see who comes and what they need, and note who has paid and who is there. */
@Controller
class AttendanceListController {

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "affiliation",
                    "mail",
                    "people",
                    "others",
                    "needs",
                    "standing",
                    "language",
                    "paid",
                    "arrived");

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Attendances attendances;
    private final Door door;

    AttendanceListController(
            Gatherings gatherings, GatheringLists lists, Attendances attendances, Door door) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.attendances = attendances;
        this.door = door;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/attendances")
    @Allow(Role.COORDINATOR)
    AttendanceListPage list(Network network, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return new AttendanceListPage(lists.row(one), listed(network, one));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/attendances.{ending:csv|xlsx}")
    @Allow(Role.COORDINATOR)
    Download download(
            Network network, @PathVariable String gathering, @PathVariable String ending) {
        var one = gathering(network, gathering);
        return new Download(
                one.slug() + "-attendances",
                Download.Format.of(ending).orElseThrow(NotHere::new),
                COLUMNS,
                each -> listed(network, one).forEach(attendance -> each.accept(row(attendance))));
    }

    /** Who paid and left may have to be paid back; who said so and came all the same is there. */
    private List<Attendance> listed(Network network, Gathering gathering) {
        return attendances.all(network.id(), gathering.id()).stream()
                .filter(
                        one ->
                                one.standing() != Standing.LEFT
                                        || one.paid() != null
                                        || one.isHere())
                .toList();
    }

    /**
     * @param paid whether they have; nothing takes it back
     */
    @PostMapping("/{network}/settings/gatherings/{gathering}/attendances/{attendance}/payment")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> pay(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID attendance,
            @RequestParam(defaultValue = "") String paid) {
        var one = gathering(network, gathering);
        door.pay(
                network.id(),
                frame.actor(),
                one,
                attendance(network, one, attendance),
                !paid.isEmpty());
        return back(one, frame);
    }

    /**
     * @param here ids of those who were seen; told twice, they arrived once
     * @param before ids of those whom the page showed as seen: who is not here any more was ticked
     *     by mistake
     */
    @PostMapping("/{network}/settings/gatherings/{gathering}/arrivals")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> arrive(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") List<String> here,
            @RequestParam(defaultValue = "") List<String> before) {
        var one = gathering(network, gathering);
        door.note(
                network.id(),
                frame.actor(),
                one,
                awaited(here.stream()),
                awaited(before.stream().filter(sent -> !here.contains(sent))));
        return back(one, frame);
    }

    private static List<Awaited> awaited(Stream<String> sent) {
        return sent.flatMap(one -> Awaited.of(one).stream()).distinct().toList();
    }

    /** They have said so to somebody, without the link of their letters. */
    @PostMapping("/{network}/settings/gatherings/{gathering}/attendances/{attendance}/departure")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> leave(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable UUID attendance) {
        var one = gathering(network, gathering);
        door.leave(network, frame.actor(), attendance(network, one, attendance));
        return back(one, frame);
    }

    private static Download.Row row(Attendance one) {
        var paid = one.paid();
        return new Download.Row(
                Stream.of(
                                one.name(),
                                one.affiliation(),
                                one.mail(),
                                String.valueOf(one.people()),
                                one.others(),
                                one.needs(),
                                one.standing().code(),
                                one.language().code(),
                                paid == null ? "" : paid.amount() + " " + paid.currency(),
                                Objects.toString(one.course().arrivedAt(), ""))
                        .map(Cell::of)
                        .toList(),
                List.of());
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private Attendance attendance(Network network, Gathering of, UUID id) {
        return attendances
                .find(network.id(), new Attendance.Id(id))
                .filter(one -> one.gathering().equals(of.id()))
                .orElseThrow(NotHere::new);
    }

    private static ResponseEntity<Void> back(Gathering one, Frame frame) {
        return Redirect.to(frame.at("/settings/gatherings/" + one.slug() + "/attendances?saved=1"));
    }
}
