package org.kith.community;

import org.kith.network.Network;

import java.util.List;
import java.util.Map;

/**
 * A community or a group that another network shares.
 *
 * @param path its page
 * @param label its name for this reader
 * @param description what may be taken over, as fields of the form that asks for it
 */
public record StandsElsewhere(
        Network network,
        String path,
        String label,
        boolean demonstration,
        Map<String, List<String>> description) {

    static StandsElsewhere of(Network network, Group group) {
        return new StandsElsewhere(
                network,
                "/" + network.slug() + "/groups/" + group.slug(),
                group.name(),
                group.demonstration(),
                Map.of(
                        "form", List.of(group.form().code()),
                        "about", List.of(group.about()),
                        "website", List.of(Texts.orEmpty(group.website())),
                        "founded", List.of(group.founded() == null ? "" : group.founded().iso()),
                        "interests", group.interests(),
                        "languages", group.languages(),
                        "seeks", group.exchanges().seeks(),
                        "offers", group.exchanges().offers()));
    }

    /** Whether it says anything that could be taken over. */
    public boolean saysMore() {
        return description.entrySet().stream()
                .filter(said -> !said.getKey().equals("form"))
                .flatMap(said -> said.getValue().stream())
                .anyMatch(text -> !text.isBlank());
    }
}
