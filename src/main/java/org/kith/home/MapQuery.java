package org.kith.home;

import org.kith.atlas.View;
import org.kith.twinning.LinkFilter;

import java.util.Map;

/** Which links an address asks a map for, and which part of the world. */
record MapQuery(Map<String, String> asked) {

    /** All of it that decides how the map looks. */
    record Part(LinkFilter filter, String lat, String lon, String zoom) {}

    Part part() {
        return new Part(filter(), text("lat"), text("lon"), text("zoom"));
    }

    LinkFilter filter() {
        return LinkFilter.read(
                text("kind"),
                text("stage"),
                text("country"),
                text("region"),
                "",
                ticked("one_sided"),
                ticked("waiting"),
                "");
    }

    /** The part of the world in the size of the other view, which is what is shown unasked. */
    View view(View otherwise) {
        return View.parse(
                otherwise, asked.get("lat"), asked.get("lon"), asked.get("zoom"), null, null);
    }

    View sized(View otherwise) {
        return View.parse(
                otherwise,
                asked.get("lat"),
                asked.get("lon"),
                asked.get("zoom"),
                asked.get("w"),
                asked.get("h"));
    }

    boolean names(String version) {
        return text("v").equals(version);
    }

    private boolean ticked(String part) {
        return !text(part).isEmpty() && !text(part).equals("false");
    }

    private String text(String part) {
        return asked.getOrDefault(part, "");
    }
}
