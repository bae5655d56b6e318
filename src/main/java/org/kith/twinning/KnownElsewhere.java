package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;

import java.util.List;

/**
 * That a link between the places in question exists, and the other network that has it.
 *
 * @param name its own name; null where it is called by its sides
 * @param a what the communities of one side are called, for this reader
 * @param b those of the other side
 */
public record KnownElsewhere(
        Network network,
        String slug,
        @Nullable String name,
        List<String> a,
        List<String> b,
        boolean demonstration) {

    private static final int SHOWN = 2;

    public KnownElsewhere {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** Its own name, or who is linked, the sides parted as the lists of imports part them. */
    public String label() {
        return name == null ? String.join(", ", a) + " – " + String.join(", ", b) : name;
    }

    /** The first of one side's communities, as far as a line has room. */
    public static List<String> first(List<String> side) {
        return side.subList(0, Math.min(SHOWN, side.size()));
    }

    /** How many of one side's communities a line has no room for. */
    public static int more(List<String> side) {
        return Math.max(0, side.size() - SHOWN);
    }

    public String path() {
        return "/" + network.slug() + "/links/" + slug;
    }
}
