package org.kith.place;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.names.Script;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The language that a country's people most likely use where they write in a script. */
final class Tongue {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    /**
     * Where a language is official that is written so (Unicode CLDR, territories and languages).
     */
    private static final Map<Script, Set<String>> AT_HOME =
            Map.of(
                    Script.CYRILLIC,
                    Set.of(
                            "BA", "BG", "BY", "GE", "KG", "KZ", "MD", "ME", "MK", "MN", "RS", "RU",
                            "TJ", "UA", "UZ", "XK"),
                    Script.GREEK,
                    Set.of("AL", "CY", "GR"));

    private Tongue() {}

    /** Whether people of the country write their names so, as far as look-alike letters matter. */
    static boolean isAtHome(Script script, String country) {
        return AT_HOME.getOrDefault(script, Set.of(country)).contains(country);
    }

    /** ISO 639; null for Latin letters, which too many languages share, and for unknown scripts. */
    static @Nullable String of(String name, @Nullable String country) {
        var script = Script.of(name);
        var shared = script == Script.LATIN || script == Script.OTHER;
        if (shared || country == null || country.isEmpty()) {
            return null;
        }
        return KNOWN.computeIfAbsent(script.name() + country, k -> likely(script, country));
    }

    private static String likely(Script script, String country) {
        var code =
                switch (script) {
                    case KANA -> "Jpan";
                    case HAN -> country.equals("JP") ? "Jpan" : "Hani";
                    case HANGUL -> "Kore";
                    default -> UScript.getShortName(UScript.getCodeFromName(script.name()));
                };
        return ULocale.addLikelySubtags(new ULocale("und_" + code + "_" + country)).getLanguage();
    }
}
