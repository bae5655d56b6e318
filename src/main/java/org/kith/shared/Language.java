package org.kith.shared;

import java.util.Arrays;
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

    /** The best of ours for what a browser accepts; English where none fits. */
    public static Language accepted(List<Locale.LanguageRange> ranges) {
        var ours = Arrays.stream(values()).map(Language::locale).toList();
        var best = Locale.lookup(ranges, ours);
        return best == null ? EN : of(best.getLanguage()).orElse(EN);
    }
}
