package org.kith.web;

import org.kith.shared.Language;
import org.kith.shared.Recent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What browsers say that their people read: few say it in many ways, and each says it always. */
final class Accepted {

    private static final int HEADERS = 1_000;

    /** What is longer is no browser's. */
    private static final int LONGEST = 200;

    private static final Recent<Asked, Optional<Language>> FOUND = new Recent<>(HEADERS);

    private Accepted() {}

    private record Asked(String header, List<Language> offered) {}

    /** The best of the offered ones for a header; empty where none fits or it is malformed. */
    static Optional<Language> of(String header, List<Language> offered) {
        if (header.length() > LONGEST) {
            return look(header, offered);
        }
        var asked = new Asked(header, offered);
        return FOUND.find(asked).orElseGet(() -> FOUND.keep(asked, look(header, offered)));
    }

    private static Optional<Language> look(String header, List<Language> offered) {
        try {
            return Language.accepted(Locale.LanguageRange.parse(header), offered);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
