package org.kith.home;

import org.kith.atlas.Label;
import org.kith.atlas.View;
import org.kith.twinning.LinkAddress;

import java.util.List;
import java.util.Locale;

/**
 * The map of a network's links on a page: the picture, the names on it, and the addresses of its
 * neighbours. A name's key is the address of its community.
 *
 * @param whole where everything is seen
 * @param wide the names that have room on a desk
 * @param narrow the fewer and larger ones that have room on a phone
 * @param address of the map page with its filters
 * @param list of the same links
 * @param picture where the picture is painted
 * @param links how many
 * @param undrawn how many of them have a side that nobody knows the place of
 */
public record NetworkMap(
        View view,
        View whole,
        List<Label> wide,
        List<Label> narrow,
        LinkAddress address,
        LinkAddress list,
        LinkAddress picture,
        String version,
        long links,
        long undrawn) {

    /** CSS pixels across, for which the narrow names are placed. */
    static final int NARROW = 320;

    /** How much larger the narrow names are drawn, because a phone shows the picture smaller. */
    public double enlarged() {
        return (double) view.width() / NARROW;
    }

    /** A length in the picture as SVG writes it. */
    public String px(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    public String image() {
        return joined(picture.page(1), "v=" + version) + "&" + view.query();
    }

    /** Begins the address of every other view: {@code lat=…} follows. */
    public String page() {
        return joined(address.page(1), "");
    }

    public String at(View other) {
        return joined(address.page(1), other.query().replaceFirst("&w=.*", ""));
    }

    /** A part of the picture's width or height further. */
    public String moved(double right, double down) {
        return at(view.movedBy(right * view.width(), down * view.height()));
    }

    private static String joined(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }
}
