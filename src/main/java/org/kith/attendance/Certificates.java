package org.kith.attendance;

import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.kith.web.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** Prints for those who were at a gathering that they were: each has a sheet of their own. */
@Component
public class Certificates {

    private final GatheringLists lists;
    private final Printer printer;
    private final Messages messages;

    Certificates(GatheringLists lists, Printer printer, Messages messages) {
        this.lists = lists;
        this.printer = printer;
        this.messages = messages;
    }

    /**
     * @param seen when the first of them was
     */
    public ResponseEntity<byte[]> print(
            Network network,
            Gathering gathering,
            List<Certified> people,
            Language reader,
            Instant seen) {
        var paper = Certificate.of(network, lists.row(gathering), people, reader, messages);
        return Pdf.answer(
                gathering.slug() + "-certificate",
                printer.print(paper, messages.get(reader, "attendance.certificate.title"), seen));
    }
}
