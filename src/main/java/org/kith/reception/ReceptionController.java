package org.kith.reception;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
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

import java.time.Instant;

/** Organisers take the papers of a gathering. */
@Controller
class ReceptionController {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Expecting expecting;
    private final Printer printer;

    ReceptionController(
            Gatherings gatherings, GatheringLists lists, Expecting expecting, Printer printer) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.expecting = expecting;
        this.printer = printer;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/reception")
    @Allow(Role.COORDINATOR)
    ReceptionPage show(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return new ReceptionPage(
                lists.row(one), expecting.of(network, one, frame.language()).size());
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/badges.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> badges(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        var people = expecting.of(network, one, frame.language());
        if (people.isEmpty()) {
            throw new NotHere();
        }
        return Pdf.answer(
                one.slug() + "-badges",
                printer.print(
                        BadgeSheet.of(people, one.titleFor(frame.language())),
                        frame.t("reception.badges"),
                        Instant.now()));
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/expected.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> expected(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        var heading = frame.t("reception.expected");
        var people = expecting.of(network, one, frame.language());
        return Pdf.answer(
                one.slug() + "-expected",
                printer.print(
                        ExpectedPaper.of(lists.row(one), heading, "", people, frame),
                        heading,
                        Instant.now()));
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
