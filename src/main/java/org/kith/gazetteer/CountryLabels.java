package org.kith.gazetteer;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;

import java.util.Locale;
import java.util.Map;

/**
 * What people and registers write for a country: a code of two or three letters, its name in one of
 * our languages or in others that Java knows, what it is called beside that (Holland), a part of it
 * (England), both ("Scotland, United Kingdom"), or its name with one letter wrong.
 */
public final class CountryLabels {

    /** Longer labels are cut: no country needs more. */
    private static final int LONGEST = 100;

    /** A name shorter than this is not mended: too many are one letter away from it. */
    private static final int LEAST_TO_MEND = 5;

    private CountryLabels() {}

    /** The ISO 3166 code of two letters; null where the label tells of no country that we know. */
    public static @Nullable String code(String label) {
        var stripped = label.strip();
        return named(stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped);
    }

    /** The same of a label that is a code or a name of a country, letter by letter. */
    static @Nullable String exactly(String label) {
        return find(Fold.fold(label));
    }

    /** All that is known, folded, with the code of each; for who looks for countries in a text. */
    public static Map<String, String> known() {
        return CountryNames.CODES;
    }

    private static @Nullable String named(String label) {
        var whole = find(Fold.fold(label));
        if (whole != null) {
            return whole;
        }
        var comma = label.lastIndexOf(',');
        if (comma >= 0) {
            var last = code(label.substring(comma + 1));
            return last != null ? last : code(label.substring(0, comma));
        }
        var folded = Fold.fold(label);
        var rest = CountryNames.CODES.get(folded.substring(folded.indexOf(' ') + 1));
        return rest != null ? rest : mended(folded);
    }

    private static @Nullable String find(String folded) {
        for (var title : new String[] {"", "the ", "kingdom of "}) {
            var code =
                    folded.startsWith(title)
                            ? CountryNames.CODES.get(folded.substring(title.length()))
                            : null;
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /** A name with one letter wrong, where it can be no other country's. */
    private static @Nullable String mended(String folded) {
        if (folded.length() < LEAST_TO_MEND) {
            return null;
        }
        String found = null;
        for (var known : CountryNames.CODES.entrySet()) {
            if (known.getKey().length() >= LEAST_TO_MEND && oneApart(folded, known.getKey())) {
                if (found != null && !found.equals(known.getValue())) {
                    return null;
                }
                found = known.getValue();
            }
        }
        return found;
    }

    /** Whether one letter put in, left out or changed makes one word the other. */
    private static boolean oneApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        var same = 0;
        var least = Math.min(a.length(), b.length());
        while (same < least && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        var restA = a.substring(Math.min(a.length(), same + (a.length() >= b.length() ? 1 : 0)));
        var restB = b.substring(Math.min(b.length(), same + (b.length() >= a.length() ? 1 : 0)));
        return restA.equals(restB);
    }

    /** Whether it is written as a code of two letters, known or not. */
    public static boolean isCode(String label) {
        return label.length() == 2 && label.toUpperCase(Locale.ROOT).matches("[A-Z]{2}");
    }
}
