package org.kith.duplicates;

import org.kith.names.Fold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The country that a label means, as registers write it: a code, a name in one of several
 * languages, a part of a country ("Scotland, United Kingdom", "Northern Ireland"), a mistyped name.
 */
final class CountryLabel {

    private static final List<Locale> LANGUAGES =
            List.of(
                    Locale.ENGLISH,
                    Locale.FRENCH,
                    Locale.GERMAN,
                    Locale.of("es"),
                    Locale.of("it"),
                    Locale.of("ar"),
                    Locale.of("he"));

    /** What registers write and no list of countries has. */
    private static final String ALSO =
            """
            GB: uk, great britain, britain, england, scotland, wales, northern ireland
            US: usa, america, united states of america, puerto rico usa
            PS: palestine, state of palestine, palestinian territories, palestinian territory
            PS: west bank, gaza strip, gaza, occupied palestinian territories
            CN: people s republic of china, peoples republic of china, prc, mainland china
            TW: republic of china
            CZ: czech republic, czechia, bohemia
            TR: turkey, turkiye
            IE: republic of ireland, eire
            GE: georgia country, republic of georgia
            MK: macedonia, republic of macedonia, fyrom, north macedonia
            MD: moldova, moldavia, republic of moldova, transnistria
            KR: south korea, republic of korea, korea
            KP: north korea
            RU: russian federation, soviet union
            BA: bosnia, bosnia herzegovina, bosnia and hercegovina, republika srpska
            CD: democratic republic of the congo, dr congo, congo kinshasa, zaire
            CG: republic of the congo, congo, congo brazzaville
            CI: ivory coast, cote d ivoire
            TL: east timor, timor leste
            SZ: swaziland, eswatini
            MM: burma, myanmar
            CV: cape verde
            FM: federated states of micronesia, micronesia
            VA: vatican city, holy see
            NL: holland, kingdom of the netherlands, the netherlands
            DK: kingdom of denmark
            CY: northern cyprus, turkish republic of northern cyprus
            SO: somaliland
            XK: kosovo
            HK: hong kong
            MO: macau, macao
            GM: the gambia
            BS: the bahamas
            PH: the philippines
            UA: luhansk people s republic, donetsk people s republic, crimea
            """;

    private static final Map<String, String> CODES = codes();

    private CountryLabel() {}

    /** An ISO 3166 code; empty where the label names no country that is known. */
    static String code(String label) {
        String stripped = label.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        if (isCode(stripped)) {
            return stripped.toUpperCase(Locale.ROOT).equals("UK")
                    ? "GB"
                    : stripped.toUpperCase(Locale.ROOT);
        }
        return named(stripped.length() > 100 ? stripped.substring(0, 100) : stripped);
    }

    private static boolean isCode(String label) {
        return label.length() == 2
                && Character.isLetter(label.charAt(0))
                && label.charAt(0) < 0x80
                && Character.isLetter(label.charAt(1))
                && label.charAt(1) < 0x80;
    }

    private static String named(String label) {
        String whole = find(label);
        if (!whole.isEmpty()) {
            return whole;
        }
        int comma = label.lastIndexOf(',');
        if (comma >= 0) {
            String last = code(label.substring(comma + 1));
            return last.isEmpty() ? code(label.substring(0, comma)) : last;
        }
        String folded = Fold.fold(label);
        int space = folded.indexOf(' ');
        String rest = space < 0 ? "" : CODES.getOrDefault(folded.substring(space + 1), "");
        return rest.isEmpty() ? nearly(folded) : rest;
    }

    private static String find(String label) {
        String folded = Fold.fold(label);
        String code = CODES.get(folded);
        if (code == null && folded.startsWith("the ")) {
            code = CODES.get(folded.substring(4));
        }
        if (code == null && folded.startsWith("kingdom of ")) {
            code = CODES.get(folded.substring(11));
        }
        return code == null ? "" : code;
    }

    /** A name with one letter wrong, where it can be no other country's. */
    private static String nearly(String folded) {
        String found = "";
        if (folded.length() < 5) {
            return found;
        }
        var edits = new Edits(folded);
        for (var known : CODES.entrySet()) {
            if (known.getKey().length() >= 5 && edits.to(known.getKey(), 1) <= 1) {
                if (!found.isEmpty() && !found.equals(known.getValue())) {
                    return "";
                }
                found = known.getValue();
            }
        }
        return found;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            for (Locale language : LANGUAGES) {
                codes.put(Fold.fold(country.getDisplayCountry(language)), code);
            }
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        // English last, since Niger in one language must not be Nigeria's in another.
        for (String code : Locale.getISOCountries()) {
            codes.put(Fold.fold(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        ALSO.lines()
                .forEach(
                        line -> {
                            for (String name : line.substring(4).split(", ", -1)) {
                                codes.put(name.strip(), line.substring(0, 2));
                            }
                        });
        codes.remove("");
        return Map.copyOf(codes);
    }
}
