package org.kith.attendance;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who was there gets it on paper: by the link of their letters, or from the organisers. */
@Controller
class CertificateController {

    private final Networks networks;
    private final Gatherings gatherings;
    private final Attendances attendances;
    private final Certificates certificates;

    CertificateController(
            Networks networks,
            Gatherings gatherings,
            Attendances attendances,
            Certificates certificates) {
        this.networks = networks;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.certificates = certificates;
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
        return certificates.print(
                network,
                gathering,
                List.of(new Certified(one.name(), one.affiliation())),
                language,
                Objects.requireNonNull(one.course().arrivedAt()));
    }
}
