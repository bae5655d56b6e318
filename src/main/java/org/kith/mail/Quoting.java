package org.kith.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** By which lines programs show what they quote: what they write above it, and what begins it. */
final class Quoting {

    /** Lines over which a program breaks the one that says whom it quotes. */
    private static final int ATTRIBUTION = 4;

    private static final int LONGEST_ATTRIBUTION = 400;

    private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F\\u061C]");

    private static final Pattern ATTRIBUTED =
            Pattern.compile(
                    "(?:on\\b.*\\bwrote|le\\b.*\\ba"
                        + " écrit|(?:في|بتاريخ|يوم)\\s.*(?:كتبت?|كتب/ت)\\b.*|(?:في|بتاريخ)\\s.*تمت"
                        + " كتابة ما يلي بواسطة.*|.*(?:كتب|كتبت)"
                        + " (?:في|يوم)\\s.*|(?:בתאריך|ביום|ב-|ב־|ב"
                        + " \\d).*(?:מאת|כתב|כתבה|כתב/ה|כתב\\(ה\\))\\b.*) ?[:：]",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** How a line begins that a program breaks: with a date or an address. */
    private static final Pattern BROKEN_DATE =
            Pattern.compile(".*[\\d@].*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "[-_]{3,} ?(?:original message|forwarded message|message d['’]origine|message"
                            + " transféré|الرسالة الأصلية|رسالة أصلية|הודעה מקורית|ההודעה המקורית)"
                            + " ?[-_]{3,}");

    private static final Pattern FROM =
            Pattern.compile("\\*?(?:from|de|من|מאת)\\*? ?[:：].*", Pattern.DOTALL);

    private static final Pattern OF_HEADER =
            Pattern.compile(
                    "\\*?(?:sent|date|to|subject|cc|envoyé|à|objet|أُ?رسلت|تاريخ(?: الإرسال)?|تم"
                            + " الإرسال|إلى|الموضوع|נשלח|תאריך|אל|נושא)\\*? ?[:：].*");

    private Quoting() {}

    static boolean isQuoted(String line) {
        return bare(line).startsWith(">");
    }

    /** Our own line; where a program writes in few letters, its star is lost. */
    static boolean isMark(String line) {
        return line.contains(AnswersByMail.MARK)
                || line.contains(AnswersByMail.MARK.replace('⁂', '?'));
    }

    /** Whether the whole of another letter begins in a line. */
    static boolean startsLetter(List<String> lines, int n) {
        var line = plain(lines.get(n));
        return ORIGINAL.matcher(line).matches()
                || isHeader(lines, n)
                || line.matches("_{10,}") && followsLetter(lines, n + 1);
    }

    private static boolean followsLetter(List<String> lines, int n) {
        var from = plain(next(lines, n));
        return FROM.matcher(from).matches() && from.contains("@")
                || n < lines.size() && isHeader(lines, n);
    }

    /**
     * Two lines at least that only the head of a letter has, with a mail address in them or a
     * letter below: the plan of a journey has such lines, too.
     */
    private static boolean isHeader(List<String> lines, int n) {
        if (!FROM.matcher(plain(lines.get(n))).matches()) {
            return false;
        }
        var head = new StringBuilder(lines.get(n));
        var count = 0;
        var last = n;
        for (var more = n + 1; more < Math.min(n + 6, lines.size()); more++) {
            if (OF_HEADER.matcher(plain(lines.get(more))).matches()) {
                head.append(lines.get(more));
                count++;
                last = more;
            }
        }
        var below = next(lines, last + 1);
        return count >= 2 && (head.indexOf("@") >= 0 || isQuoted(below) || isMark(below));
    }

    /**
     * How many lines say who wrote what follows; 0: none. Only where a mail address stands in them,
     * or something quoted or the line of ours follows: people write such sentences, too. As few
     * lines as can be: what stands directly above was written by themselves.
     */
    static int attribution(List<String> lines, int n) {
        var said = new StringBuilder();
        for (var more = 0; more < ATTRIBUTION && n + more < lines.size(); more++) {
            var line = plain(lines.get(n + more));
            if (line.isEmpty() || said.length() + line.length() > LONGEST_ATTRIBUTION) {
                return 0;
            }
            said.append(more == 0 ? "" : " ").append(line);
            if (ATTRIBUTED.matcher(said).matches()) {
                var next = next(lines, n + more + 1);
                var isOne = said.indexOf("@") >= 0 || isQuoted(next) || isMark(next);
                return isOne && isWhole(lines.subList(n, n + more + 1)) ? more + 1 : 0;
            }
        }
        return 0;
    }

    /** Whether all of these lines belong to the one that says who wrote, and not its last alone. */
    private static boolean isWhole(List<String> lines) {
        if (lines.size() == 1) {
            return true;
        }
        return BROKEN_DATE.matcher(plain(lines.getFirst())).matches()
                && lines.stream()
                        .limit(lines.size() - 1L)
                        .noneMatch(line -> plain(line).matches(".*[.!?؟]"))
                && IntStream.range(1, lines.size())
                        .mapToObj(from -> lines.subList(from, lines.size()))
                        .map(rest -> String.join(" ", rest.stream().map(Quoting::plain).toList()))
                        .noneMatch(rest -> ATTRIBUTED.matcher(rest).matches());
    }

    /** The next line that says anything. */
    static String next(List<String> lines, int from) {
        return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String bare(String line) {
        return MARKS.matcher(line).replaceAll("").strip();
    }

    static String plain(String line) {
        return bare(line).toLowerCase(Locale.ROOT);
    }
}
