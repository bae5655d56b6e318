package org.kith.moderation;

import org.kith.account.Seals;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** The secret in letters to who reported something: it leads to what became of it. */
@Component
class OwnReport {

    private static final String PURPOSE = "report";

    private final Seals seals;

    OwnReport(Seals seals) {
        this.seals = seals;
    }

    String path(Network network, ContentReport.Id report) {
        return "/reports/"
                + network.slug()
                + "/"
                + seals.seal(PURPOSE, network.id().toString(), report.toString());
    }

    /** Empty where it is none of this network's. */
    Optional<ContentReport.Id> open(Network.Id network, String token) {
        return seals.open(PURPOSE, token)
                .filter(facts -> facts.getFirst().equals(network.toString()))
                .map(facts -> new ContentReport.Id(UUID.fromString(facts.getLast())));
    }
}
