package org.kith.meeting;

import org.kith.account.Role;
import org.kith.community.Answers;
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
import java.util.Comparator;
import java.util.stream.Stream;

/** The minutes on paper, as their reader sees them. */
@Controller
class MinutesPdfController {

    private final MinutesPages pages;
    private final Printer printer;

    MinutesPdfController(MinutesPages pages, Printer printer) {
        this.pages = pages;
        this.printer = printer;
    }

    @GetMapping("/{network}/gatherings/{gathering}/minutes.pdf")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> print(Network network, Frame frame, @PathVariable String gathering) {
        var here = pages.enter(network, frame, gathering);
        var page = pages.page(here, frame, Answers.none(), null);
        var standing = page.standing();
        if (standing == null) {
            throw new NotHere();
        }
        return Pdf.answer(
                here.gathering().slug() + "-" + standing.version().number(),
                printer.print(
                        MinutesPaper.of(page, standing, frame),
                        standing.version().text().title(),
                        lastChange(standing)));
    }

    private static Instant lastChange(MinutesStanding standing) {
        return Stream.concat(
                        Stream.of(standing.version().savedAt()),
                        standing.words().stream().map(MinutesWord::at))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
