package org.kith.names;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thai parts no words: ICU finds them by its dictionary, {@link ThaiWord} reads each. */
final class ThaiText {

    /**
     * Village and city, of which the dictionary makes one word with what stands beside them, and
     * what is heard otherwise in names than any rule tells.
     */
    private static final Map<String, String> KNOWN =
            Map.of(
                    "บ้าน", "ban",
                    "สารคาม", "sarakham",
                    "ร้อยเอ็ด", "roi et",
                    "นคร", "nakhon",
                    "อยุธยา", "ayutthaya",
                    "อุดร", "udon",
                    "อุตรดิตถ์", "uttaradit",
                    "อุบล", "ubon",
                    "กาฬสินธุ์", "kalasin");

    private static final Pattern PARTS = parts();

    private static final Pattern LETTERS = Pattern.compile("[\u0E01-\u0E4E]+");
    private static final Pattern TONED_AM = Pattern.compile("ํ([่้๊๋])า");

    /** Shared under its own lock. */
    private static final BreakIterator WORDS =
            BreakIterator.getWordInstance(ULocale.forLanguageTag("th"));

    private ThaiText() {}

    /** By sound, words parted by spaces. */
    static String latin(String text) {
        return PARTS.splitAsStream(composed(text))
                .flatMap(ThaiText::read)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> read(String part) {
        String known = KNOWN.get(part);
        return known == null ? words(part).stream().map(ThaiWord::latin) : Stream.of(known);
    }

    /** Before and behind each word that is known. */
    private static Pattern parts() {
        String known = KNOWN.keySet().stream().sorted().collect(Collectors.joining("|"));
        return Pattern.compile("(?=" + known + ")|(?<=" + known + ")");
    }

    /** A text in which every Thai letter stands for one Latin letter, as machines romanise it. */
    static String byLetters(String text) {
        return LETTERS.matcher(text).replaceAll(letters -> Letters.latin(letters.group()));
    }

    /** What looks the same and is typed in two signs becomes one. */
    private static String composed(String text) {
        return TONED_AM.matcher(text).replaceAll("$1ำ").replace("ํา", "ำ").replace("เเ", "แ");
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        synchronized (WORDS) {
            WORDS.setText(text);
            int from = 0;
            for (int to = WORDS.next(); to != BreakIterator.DONE; to = WORDS.next()) {
                if (to == text.length() || beginsWord(text, from, to)) {
                    words.add(text.substring(from, to));
                    from = to;
                }
            }
        }
        return words;
    }

    /**
     * A word has more than one letter, and begins with a consonant or a vowel written before it.
     */
    private static boolean beginsWord(String text, int from, int to) {
        char c = text.charAt(to);
        boolean alone = to + 1 == text.length();
        return to - from > 1 && !alone && (c >= 'ก' && c <= 'ฮ' || c >= 'เ' && c <= 'ไ');
    }
}
