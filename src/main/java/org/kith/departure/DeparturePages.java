package org.kith.departure;

import org.kith.community.Answers;
import org.kith.departure.DeparturePage.Counted;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** The page of a network that may go: as it stands, or with what was typed. */
@Component
class DeparturePages {

    private static final List<String> IN_FILE =
            List.of(
                    "community",
                    "community_group",
                    "link",
                    "agreement",
                    "introduction",
                    "person",
                    "place",
                    "audit");

    private static final List<String> OWN =
            List.of(
                    "community",
                    "community_group",
                    "link",
                    "agreement",
                    "introduction",
                    "membership",
                    "outgoing_mail",
                    "audit");

    private final WholeNetwork whole;
    private final Deletions deletions;

    DeparturePages(WholeNetwork whole, Deletions deletions) {
        this.whole = whole;
        this.deletions = deletions;
    }

    DeparturePage of(Network network, Answers answers) {
        return whole.rows(network)
                .map(
                        rows ->
                                new DeparturePage(
                                        network,
                                        new Counted(IN_FILE, rows.inFile()),
                                        new Counted(OWN, rows.own()),
                                        deletions.waiting(network.id()).orElse(null),
                                        answers))
                .orElseGet(() -> impossible(network));
    }

    /** Where the tables cannot be read whole: what waits can be called off all the same. */
    DeparturePage impossible(Network network) {
        return new DeparturePage(
                network,
                null,
                new Counted(OWN, Map.of()),
                deletions.waiting(network.id()).orElse(null),
                Answers.none());
    }
}
