package org.kith.attendance;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Messages;
import org.kith.web.NotHere;
import org.kith.web.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Who was there gets it on paper: by the link of their letters, or from the organisers. */
@Controller
class CertificateController {

    private final Networks networks;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Attendances attendances;
    private final Printer printer;
    private final Messages messages;

    CertificateController(
            Networks networks,
            Gatherings gatherings,
            GatheringLists lists,
            Attendances attendances,
            Printer printer,
            Messages messages) {
        this.networks = networks;
        this.gatherings = gatherings;
        this.lists = lists;
        this.attendances = attendances;
        this.printer = printer;
        this.messages = messages;
    }

    @GetMapping("/attendances/{where}/{token}/certificate.pdf")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> own(
            @PathVariable String where, @PathVariable String token, Language language) {
        var network = networks.find(where).orElseThrow(NotHere::new);
        var one = attendances.find(network.id(), new Token(token)).orElseThrow(NotHere::new);
        var gathering =
                gatherings
                        .shown(network.id(), one.gathering())
                        .filter(of -> Certificate.isDue(of, one, Instant.now()))
                        .orElseThrow(NotHere::new);
        return print(network, gathering, one, language);
    }

    /** Before it is over too, for who has to leave early. */
    @GetMapping(
            "/{network}/settings/gatherings/{gathering}/attendances/{attendance}/certificate.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> theirs(
            Network network, @PathVariable String gathering, @PathVariable UUID attendance) {
        var of = gatherings.find(network.id(), gathering).orElseThrow(NotHere::new);
        var one =
                attendances
                        .find(network.id(), new Attendance.Id(attendance))
                        .filter(found -> found.gathering().equals(of.id()))
                        .filter(found -> Certificate.isSeen(of, found))
                        .orElseThrow(NotHere::new);
        return print(network, of, one, one.language());
    }

    private ResponseEntity<byte[]> print(
            Network network, Gathering gathering, Attendance one, Language language) {
        var paper = Certificate.of(network, lists.row(gathering), one, language, messages);
        return Pdf.answer(
                gathering.slug() + "-certificate",
                printer.print(
                        paper,
                        messages.get(language, "attendance.certificate.title"),
                        Objects.requireNonNull(one.course().arrivedAt())));
    }
}
