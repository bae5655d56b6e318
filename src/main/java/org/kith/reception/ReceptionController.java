package org.kith.reception;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.guest.NamesDue;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;

/** Organisers take the papers of a gathering. */
@Controller
class ReceptionController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Expecting expecting;
    private final VisaPeople applicants;
    private final NamesDue due;
    private final NamesTaken taken;
    private final Printer printer;

    ReceptionController(
            Gatherings gatherings,
            GatheringLists lists,
            Expecting expecting,
            VisaPeople applicants,
            NamesDue due,
            NamesTaken taken,
            Printer printer) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.expecting = expecting;
        this.applicants = applicants;
        this.due = due;
        this.taken = taken;
        this.printer = printer;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/reception")
    @Allow(Role.COORDINATOR)
    ReceptionPage show(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return new ReceptionPage(
                lists.row(one),
                expecting.of(network, one, frame.language()),
                expecting.guests(network, one).size(),
                applicants.of(network.id(), one),
                due.of(network.id(), one.id()).orElse(null),
                taken.of(network.id(), one, frame.actor()));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/badges.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> badges(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "1") int part) {
        var one = gathering(network, gathering);
        var people = expecting.of(network, one, frame.language());
        if (people.isEmpty()) {
            throw new NotHere();
        }
        return Pdf.answer(
                one.slug() + "-badges",
                printer.print(
                        BadgeSheet.of(Part.of(people, part), one.titleFor(frame.language())),
                        frame.t("reception.badges"),
                        Instant.now()));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/expected.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> expected(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "1") int part) {
        var one = gathering(network, gathering);
        var heading = frame.t("reception.expected");
        var people = expecting.of(network, one, frame.language());
        return Pdf.answer(
                one.slug() + "-expected",
                printer.print(
                        ExpectedPaper.of(
                                lists.row(one),
                                heading,
                                "",
                                Part.of(people, part),
                                Part.first(part),
                                frame),
                        heading,
                        Instant.now()));
    }

    /** Guests who have accepted, and who comes along, in the order of protocol. */
    @GetMapping("/{network}/settings/gatherings/{gathering}/guests.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> guests(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "1") int part) {
        var one = gathering(network, gathering);
        var heading = frame.t("reception.guests");
        var people = expecting.guests(network, one);
        return Pdf.answer(
                one.slug() + "-guests",
                printer.print(
                        ExpectedPaper.of(
                                lists.row(one),
                                heading,
                                "",
                                Part.of(people, part),
                                Part.first(part),
                                frame),
                        heading,
                        Instant.now()));
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
