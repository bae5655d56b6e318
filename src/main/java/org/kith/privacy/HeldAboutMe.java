package org.kith.privacy;

import org.kith.account.Person;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers everything that is held about a person, of the installation and of all networks. */
@Component
class HeldAboutMe {

    private final Networks networks;
    private final Holding holding;

    HeldAboutMe(Networks networks, Holding holding) {
        this.networks = networks;
        this.holding = holding;
    }

    List<Held> of(Person person) {
        return Stream.concat(ofTheInstallation(person), ofNetworks(person))
                .filter(held -> !held.rows().isEmpty())
                .toList();
    }

    private Stream<Held> ofTheInstallation(Person person) {
        return Traces.OF_THE_INSTALLATION.reversed().stream()
                .map(
                        trace ->
                                new Held(
                                        null,
                                        trace.table(),
                                        trace.fate(),
                                        holding.rows(trace, person)));
    }

    /** Each row once, though several of its columns may tell of them. */
    private Stream<Held> ofNetworks(Person person) {
        return holding.networks(person).stream()
                .map(networks::withId)
                .flatMap(Optional::stream)
                .flatMap(
                        network -> {
                            var seen = new LinkedHashMap<String, Held>();
                            for (var trace : Traces.OF_NETWORKS) {
                                if (trace.by() == Trace.By.NAME) {
                                    continue;
                                }
                                var rows = holding.rows(network.id(), trace, person);
                                seen.merge(
                                        trace.table(),
                                        new Held(network, trace.table(), trace.fate(), rows),
                                        HeldAboutMe::together);
                            }
                            return seen.values().stream();
                        });
    }

    private static Held together(Held one, Held other) {
        var rows = new ArrayList<Map<String, Object>>(one.rows());
        other.rows().stream().filter(row -> !rows.contains(row)).forEach(rows::add);
        return new Held(one.network(), one.table(), one.fate(), rows);
    }
}
