package org.kith.privacy;

import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        var known = holding.underEachAddress(person);
        return Stream.concat(ofTheInstallation(known), ofNetworks(known))
                .filter(held -> !held.rows().isEmpty())
                .toList();
    }

    private Stream<Held> ofTheInstallation(List<Person> known) {
        return Traces.OF_THE_INSTALLATION.reversed().stream()
                .map(
                        trace ->
                                new Held(
                                        null,
                                        trace.table(),
                                        trace.fate(),
                                        known.stream()
                                                .flatMap(one -> holding.rows(trace, one).stream())
                                                .distinct()
                                                .toList()));
    }

    private Stream<Held> ofNetworks(List<Person> known) {
        return known.stream()
                .flatMap(one -> holding.networks(one).stream())
                .distinct()
                .map(networks::withId)
                .flatMap(Optional::stream)
                .flatMap(network -> of(network, known));
    }

    /** Each row once, though several of its columns may tell of them. */
    private Stream<Held> of(Network network, List<Person> known) {
        var rows = new LinkedHashMap<Kept, Set<Map<String, Object>>>();
        for (var trace : Traces.OF_NETWORKS) {
            if (trace.by() != Trace.By.NAME) {
                rows.computeIfAbsent(
                                new Kept(trace.table(), trace.fate()), k -> new LinkedHashSet<>())
                        .addAll(rows(network, trace, known));
            }
        }
        return rows.entrySet().stream()
                .map(
                        one ->
                                new Held(
                                        network,
                                        one.getKey().table(),
                                        one.getKey().fate(),
                                        List.copyOf(one.getValue())));
    }

    private List<Map<String, Object>> rows(Network network, Trace trace, List<Person> known) {
        return known.stream()
                .flatMap(one -> holding.rows(network.id(), trace, one).stream())
                .toList();
    }

    private record Kept(String table, Trace.Fate fate) {}
}
