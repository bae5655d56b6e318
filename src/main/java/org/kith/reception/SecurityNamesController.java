package org.kith.reception;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.guest.NamesDue;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.sheet.Cell;
import org.kith.web.Allow;
import org.kith.web.Days;
import org.kith.web.Download;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names for those who keep the house safe: who they are and whom they come for, and nothing else.
 * Taking them is a deed, not a look: it is sent by a button, and the audit says who did.
 */
@Controller
class SecurityNamesController {

    private static final List<String> COLUMNS = List.of("number", "name", "affiliation", "late");

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Expecting expecting;
    private final NamesDue due;
    private final NamesTaken taken;
    private final Printer printer;

    SecurityNamesController(
            Gatherings gatherings,
            GatheringLists lists,
            Expecting expecting,
            NamesDue due,
            NamesTaken taken,
            Printer printer) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.expecting = expecting;
        this.due = due;
        this.taken = taken;
        this.printer = printer;
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/security-names.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> print(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "1") int part) {
        var one = gathering(network, gathering);
        var heading = frame.t("reception.names");
        var people = named(network, one, frame);
        var paper =
                printer.print(
                        ExpectedPaper.of(
                                lists.row(one),
                                heading,
                                hint(network, one, frame),
                                marked(network, one, Part.of(people, part), frame),
                                Part.first(part),
                                frame),
                        heading,
                        Instant.now());
        taken.note(network.id(), frame.actor(), one);
        return Pdf.answer(one.slug() + "-names", paper);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/security-names.csv")
    @Allow(Role.COORDINATOR)
    Download take(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        var people = named(network, one, frame);
        var day = due.of(network.id(), one.id()).orElse(null);
        taken.note(network.id(), frame.actor(), one);
        return new Download(
                one.slug() + "-names",
                Download.Format.CSV,
                COLUMNS,
                each -> {
                    var number = 1;
                    for (var person : people) {
                        each.accept(
                                row(number++, person, NamesDue.isLate(one, day, person.since())));
                    }
                });
    }

    private static Download.Row row(int number, Expected one, boolean late) {
        return new Download.Row(
                Stream.of(String.valueOf(number), one.name(), one.affiliation(), late ? "yes" : "")
                        .map(Cell::of)
                        .toList(),
                List.of());
    }

    private List<Expected> named(Network network, Gathering one, Frame frame) {
        return expecting.of(network, one, frame.language()).stream()
                .filter(Expected::isNamed)
                .toList();
    }

    private String hint(Network network, Gathering one, Frame frame) {
        return due.of(network.id(), one.id())
                .map(day -> frame.t("reception.names.until", Days.said(day, frame.language())))
                .orElse("");
    }

    /** Who came after the day is marked in the column of whom they come for. */
    private List<Expected> marked(
            Network network, Gathering gathering, List<Expected> people, Frame frame) {
        LocalDate day = due.of(network.id(), gathering.id()).orElse(null);
        return people.stream()
                .map(
                        one ->
                                NamesDue.isLate(gathering, day, one.since())
                                        ? new Expected(
                                                one.name(),
                                                one.affiliation().isEmpty()
                                                        ? frame.t("reception.late")
                                                        : frame.t(
                                                                "reception.late.of",
                                                                one.affiliation()),
                                                one.since())
                                        : one)
                .toList();
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
