package org.kith.duplicates;

import org.kith.gazetteer.CountryLabels;

import java.util.Locale;
import java.util.Objects;

/** The country of one end of a link, as its register writes it. */
final class CountryLabel {

    private CountryLabel() {}

    /**
     * An ISO 3166 code; any two letters are taken for one, so that a list with codes of its own
     * keeps them apart. Empty where the label names no country that is known.
     */
    static String code(String label) {
        var code = CountryLabels.code(label);
        return code == null && CountryLabels.isCode(label.strip())
                ? label.strip().toUpperCase(Locale.ROOT)
                : Objects.requireNonNullElse(code, "");
    }
}
