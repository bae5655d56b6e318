package org.kith.guest;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Instant;
import java.util.UUID;

/** A guest who was there gets it on paper: by the link of their letter, or from the organisers. */
@Controller
class GuestCertificateController {

    private final Networks networks;
    private final Gatherings gatherings;
    private final Guests guests;
    private final GuestCertificates certificates;

    GuestCertificateController(
            Networks networks,
            Gatherings gatherings,
            Guests guests,
            GuestCertificates certificates) {
        this.networks = networks;
        this.gatherings = gatherings;
        this.guests = guests;
        this.certificates = certificates;
    }

    @GetMapping("/guests/{where}/{token}/certificate.pdf")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> own(@PathVariable String where, @PathVariable String token) {
        var network = networks.find(where).orElseThrow(NotHere::new);
        var guest = guests.find(network.id(), new Token(token)).orElseThrow(NotHere::new);
        var gathering =
                gatherings
                        .shown(network.id(), guest.gathering())
                        .filter(of -> of.isOver(Instant.now()))
                        .filter(of -> certificates.has(network.id(), of, guest))
                        .orElseThrow(NotHere::new);
        return certificates.print(network, gathering, guest);
    }

    /** Before it is over too, for who has to leave early. */
    @GetMapping("/{network}/settings/gatherings/{gathering}/guests/{guest}/certificate.pdf")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> theirs(
            Network network, @PathVariable String gathering, @PathVariable UUID guest) {
        var of = gatherings.find(network.id(), gathering).orElseThrow(NotHere::new);
        var one =
                guests.find(network.id(), of.id(), new Guest.Id(guest))
                        .filter(found -> certificates.has(network.id(), of, found))
                        .orElseThrow(NotHere::new);
        return certificates.print(network, of, one);
    }
}
