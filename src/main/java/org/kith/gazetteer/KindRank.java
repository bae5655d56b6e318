package org.kith.gazetteer;

import java.util.Locale;

/** How likely a place of a kind is the one that is meant, 0 to 7. */
final class KindRank {

    private static final byte PLAIN = 2;

    private KindRank() {}

    static byte of(String kind) {
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "PPLC", "CAPITAL" -> 7;
            case "PPLA", "CITY" -> 6;
            case "PPLA2", "TOWN" -> 5;
            case "PPLA3" -> 4;
            case "PPLA4", "PPLA5", "CAMP" -> 3;
            case "PPLX", "SUBURB", "NEIGHBOURHOOD", "QUARTER" -> 1;
            case "PPLH", "PPLQ", "PPLW", "PPLCH" -> 0;
            default -> PLAIN;
        };
    }
}
