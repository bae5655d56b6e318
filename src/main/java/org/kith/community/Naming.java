package org.kith.community;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.place.Countries;
import org.kith.place.Country;
import org.kith.shared.Language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What countries and languages are called for a reader. */
public record Naming(Countries countries, Language reader) {

    /** The languages that a form offers, ISO 639-1. */
    static final List<String> OFFERED =
            List.of("ar", "he", "en", "fr", "de", "es", "it", "nl", "no", "pt", "ru", "sv", "tr");

    public String country(@Nullable String code) {
        return countries.nameOf(code, reader);
    }

    public String language(String code) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(reader.locale()));
    }

    public List<String> languages() {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        return OFFERED.stream()
                .sorted(Comparator.comparing(this::language, collator::compare))
                .toList();
    }

    public List<Country> allCountries() {
        return countries.all(reader);
    }

    /** These countries in the order of the reader's alphabet. */
    public List<Country> countries(Collection<String> codes) {
        return allCountries().stream().filter(c -> codes.contains(c.code())).toList();
    }

    /** The regions of these countries. */
    public List<String> regions(Collection<String> codes) {
        var present =
                countries(codes).stream().map(Country::region).filter(Objects::nonNull).toList();
        return countries.regions(reader).stream().filter(present::contains).toList();
    }

    public String region(String code) {
        return countries.regionName(code, reader);
    }
}
