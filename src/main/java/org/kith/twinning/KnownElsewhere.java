package org.kith.twinning;

import org.kith.community.CommunityCard;
import org.kith.network.Network;

import java.util.List;
import java.util.stream.Collectors;

/** A link between the places in question, and the other network that has it. */
public record KnownElsewhere(Network network, LinkRow link) {

    /** Its own name, or who is linked, the sides parted as the lists of imports part them. */
    public String label() {
        return link.name() == null ? labels(link.a()) + " – " + labels(link.b()) : link.name();
    }

    private static String labels(List<CommunityCard> side) {
        return side.stream().map(CommunityCard::label).collect(Collectors.joining(", "));
    }

    public String path() {
        return "/" + network.slug() + "/links/" + link.slug();
    }
}
