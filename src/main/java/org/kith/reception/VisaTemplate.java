package org.kith.reception;

import org.kith.shared.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letter that supports an application for a visa says in one language: Kith's own words, or
 * a network's. Words in braces stand for what is put in.
 *
 * @param changes how often the network has changed it; 0 where it is Kith's own
 */
public record VisaTemplate(Language language, String title, String body, int changes) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 6000;

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    /** What is put in. */
    public enum Blank {
        NAME(false, false),
        OFFICE(false, false),
        BORN(true, true),
        PASSPORT(true, false),
        GATHERING(false, false),
        FROM(true, true),
        UNTIL(true, true),
        PLACE(true, false),
        HOST(true, false),
        NETWORK(false, false),
        TODAY(false, false);

        private final boolean asked;
        private final boolean day;

        /**
         * @param asked whether it is typed for the one letter
         * @param day whether it is a day
         */
        Blank(boolean asked, boolean day) {
            this.asked = asked;
            this.day = day;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean asked() {
            return asked;
        }

        public boolean day() {
            return day;
        }

        private String inBraces() {
            return "{" + code() + "}";
        }
    }

    /** First line the title, then an empty one, then the text. */
    static VisaTemplate builtIn(Language language) {
        var file = "/visa/letter." + language.code() + ".txt";
        try (var in = VisaTemplate.class.getResourceAsStream(file)) {
            var text =
                    new String(
                            Objects.requireNonNull(in, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            var end = text.indexOf('\n');
            return new VisaTemplate(
                    language, text.substring(0, end).strip(), text.substring(end).strip(), 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isOwn() {
        return changes > 0;
    }

    /** Those that it uses, in the order in which a form asks for them. */
    public Set<Blank> uses() {
        var used = EnumSet.noneOf(Blank.class);
        for (var blank : Blank.values()) {
            if ((title + body).contains(blank.inBraces())) {
                used.add(blank);
            }
        }
        return used;
    }

    /** Words in braces that nothing is put in for. */
    static List<String> unknown(String text) {
        var known = Arrays.stream(Blank.values()).map(Blank::code).toList();
        return IN_BRACES
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(word -> !known.contains(word))
                .toList();
    }

    /** In one pass: braces in what is put in stand for nothing. */
    static String filled(String text, Map<Blank, String> values) {
        return IN_BRACES
                .matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(
                                                Blank.valueOf(
                                                        found.group(1).toUpperCase(Locale.ROOT)),
                                                "")));
    }
}
