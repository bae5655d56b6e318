package org.kith.mail;

import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.Map;

/** Takes what somebody chose in a form: each kind whose pace is one, and nothing else. */
@Component
class Choosing {

    private final Choices choices;

    Choosing(Choices choices) {
        this.choices = choices;
    }

    ChoiceForm form(Network network, String address, String action) {
        return new ChoiceForm(network, paces(network.id(), address), action);
    }

    /** Each kind that can be chosen, with its pace. */
    Map<Kind, Pace> paces(Network.Id network, String address) {
        var paces = new EnumMap<Kind, Pace>(Kind.class);
        Kind.ofChoice().forEach(kind -> paces.put(kind, Pace.AT_ONCE));
        paces.putAll(choices.of(network, address));
        return paces;
    }

    void choose(Network.Id network, String address, Map<String, String> form) {
        var before = paces(network, address);
        Kind.ofChoice()
                .forEach(
                        kind ->
                                Pace.of(form.getOrDefault(kind.code(), ""))
                                        .filter(pace -> pace != before.get(kind))
                                        .ifPresent(
                                                pace ->
                                                        choices.choose(
                                                                network,
                                                                address,
                                                                kind,
                                                                pace,
                                                                Choices.Said.CHOSEN)));
    }

    /**
     * @param kind a kind's code, or "all"; of anything else nothing is stopped
     */
    void stop(Reader reader, String kind) {
        Kind.ofChoice().stream()
                .filter(one -> kind.equals("all") || kind.equals(one.code()))
                .forEach(
                        one ->
                                choices.choose(
                                        reader.network(),
                                        reader.address(),
                                        one,
                                        Pace.NEVER,
                                        Choices.Said.ONE_CLICK));
    }
}
