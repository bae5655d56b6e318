package org.kith.gazetteer;

import org.kith.names.Fold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** What countries are called, folded, with their codes: the one list of all rooms. */
final class CountryNames {

    /** In these most links are written; English last, whose names win over all others'. */
    private static final List<Locale> LANGUAGES =
            List.of(
                    Locale.GERMAN,
                    Locale.of("es"),
                    Locale.of("it"),
                    Locale.of("nl"),
                    Locale.of("pl"),
                    Locale.of("pt"),
                    Locale.of("ru"),
                    Locale.of("tr"),
                    Locale.FRENCH,
                    Locale.of("ar"),
                    Locale.of("he"),
                    Locale.ENGLISH);

    /** What registers and people write and no list of countries has. */
    private static final String ALSO =
            """
            GB: uk, great britain, britain, england, scotland, wales, northern ireland, angleterre
            US: usa, america, united states of america, puerto rico usa
            PS: palestine, state of palestine, palestinian territories, palestinian territory, palestinian authority
            PS: west bank, gaza strip, gaza, occupied palestinian territories, cisjordanie
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
            VA: vatican, vatican city, holy see
            NL: holland, netherlands, kingdom of the netherlands, the netherlands
            DK: kingdom of denmark
            CY: northern cyprus, turkish republic of northern cyprus
            SO: somaliland
            XK: kosovo, xkx
            HK: hong kong
            MO: macau, macao
            GM: gambia, the gambia
            BS: bahamas, the bahamas
            PH: the philippines
            UA: luhansk people s republic, donetsk people s republic, crimea
            """;

    static final Map<String, String> CODES = codes();

    private CountryNames() {}

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            for (var code : Locale.getISOCountries()) {
                codes.put(Fold.fold(Locale.of("", code).getDisplayCountry(language)), code);
            }
        }
        shipped(codes);
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(Fold.fold(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(Fold.fold(country.getISO3Country()), code);
            codes.put(Fold.fold(code), code);
        }
        also(codes);
        codes.remove("");
        return Map.copyOf(codes);
    }

    /** As the gazetteer names them in our languages. */
    private static void shipped(Map<String, String> codes) {
        var source = CountryNames.class.getResourceAsStream("/data/countries.tsv.gz");
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Objects.requireNonNull(source)),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                for (int i = 0; i < cells.length - 1; i++) {
                    codes.put(Fold.fold(cells[i]), cells[0]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void also(Map<String, String> codes) {
        ALSO.lines()
                .forEach(
                        line -> {
                            for (var name : line.substring(4).split(", ", -1)) {
                                codes.put(Fold.fold(name), line.substring(0, 2));
                            }
                        });
    }
}
