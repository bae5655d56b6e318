package org.kith.duplicates;

import java.util.Map;

/**
 * How well two countries go together, where registers disagree about which of two a place is in.
 */
final class Countries {

    private static final double DISPUTED = 0.8;

    /** Countries, and those that registers also count their places to. */
    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("PR", "US"),
                    Map.entry("GU", "US"),
                    Map.entry("VI", "US"),
                    Map.entry("XK", "RS AL"),
                    Map.entry("UA", "RU"),
                    Map.entry("PS", "IL JO"),
                    Map.entry("HK", "CN"),
                    Map.entry("MO", "CN"),
                    Map.entry("TW", "CN"),
                    Map.entry("FO", "DK"),
                    Map.entry("GL", "DK"),
                    Map.entry("AX", "FI"),
                    Map.entry("GP", "FR"),
                    Map.entry("MQ", "FR"),
                    Map.entry("RE", "FR"),
                    Map.entry("GF", "FR"),
                    Map.entry("YT", "FR"),
                    Map.entry("NC", "FR"),
                    Map.entry("PF", "FR"),
                    Map.entry("CW", "NL"),
                    Map.entry("AW", "NL"),
                    Map.entry("SX", "NL"),
                    Map.entry("JE", "GB"),
                    Map.entry("GG", "GB"),
                    Map.entry("IM", "GB"),
                    Map.entry("GI", "GB"),
                    Map.entry("MD", "RO"),
                    Map.entry("CY", "TR"),
                    Map.entry("ME", "RS"),
                    Map.entry("EH", "MA"),
                    Map.entry("CG", "CD"),
                    Map.entry("SS", "SD"),
                    Map.entry("KR", "KP"));

    private Countries() {}

    /**
     * 1 for the same or where one is not known, 0 for two that have nothing to do with each other.
     */
    static double fit(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return 1;
        }
        boolean related =
                ALSO.getOrDefault(one, "").contains(other)
                        || ALSO.getOrDefault(other, "").contains(one);
        return related ? DISPUTED : 0;
    }

    static double fit(String one, short other) {
        return fit(one, text(other));
    }

    private static String text(short code) {
        return code == 0 ? "" : "" + (char) (code >> 7 & 127) + (char) (code & 127);
    }
}
