package org.kith.story;

import org.kith.names.Fold;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as they are searched for: folded to plain letters, so that accents, vowel points and
 * spellings of one letter are no difference; in Arabic and Hebrew also without the article and the
 * particles that are written as one word with what follows.
 */
public final class Findable {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern ARTICLE = Pattern.compile("^[وفبك]?(?:ال|لل)(?=.{2})|^و(?=.{3})");
    private static final Pattern PARTICLE = Pattern.compile("^[והבלמשכ]{1,2}(?=.{3})");

    private Findable() {}

    /** What a text is found by. */
    public static String text(String words) {
        return words(words).flatMap(word -> forms(word).stream()).collect(Collectors.joining(" "));
    }

    /**
     * What somebody typed, for PostgreSQL's search: each word in one of its forms, or what begins
     * with it. Empty where nothing can be searched for.
     */
    public static String query(String typed) {
        return words(typed)
                .map(Findable::forms)
                .filter(forms -> !forms.isEmpty())
                .limit(12)
                .map(
                        forms ->
                                forms.stream()
                                        .map(form -> form + ":*")
                                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text)).filter(word -> !word.isEmpty());
    }

    /** Folded, a word is letters and digits of ASCII alone. */
    private static List<String> forms(String word) {
        return Stream.of(word, bare(word))
                .map(form -> Fold.fold(form).replace(" ", ""))
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    private static String bare(String word) {
        var withoutArticle = ARTICLE.matcher(word).replaceFirst("");
        return withoutArticle.length() < word.length()
                ? withoutArticle
                : PARTICLE.matcher(word).replaceFirst("");
    }
}
