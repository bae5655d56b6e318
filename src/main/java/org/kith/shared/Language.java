package org.kith.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that Kith's own words exist in. */
public enum Language {
    EN("English", false),
    AR("العربية", true),
    HE("עברית", true),
    FR("Français", false);

    private final String ownName;
    private final boolean rightToLeft;

    Language(String ownName, boolean rightToLeft) {
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** ISO 639-1, as in addresses, bundles and {@code lang} attributes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its readers call it. */
    public String ownName() {
        return ownName;
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public boolean rightToLeft() {
        return rightToLeft;
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The best of the offered ones for what a browser accepts; empty where none fits. */
    public static Optional<Language> accepted(
            List<Locale.LanguageRange> ranges, Collection<Language> offered) {
        var best = Locale.lookup(ranges, offered.stream().map(Language::locale).toList());
        return Optional.ofNullable(best).flatMap(one -> of(one.getLanguage()));
    }
}
