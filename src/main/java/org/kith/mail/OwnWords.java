package org.kith.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody wrote themselves in an answer: without what their program quotes, without its line
 * that says whom it quotes, and without a signature; in English, Arabic, Hebrew and French. Where
 * it is not certain that words are not theirs, they stay.
 */
final class OwnWords {

    /** A line of so many signs goes on in the next: programs break text there. */
    private static final int BROKEN_FROM = 60;

    private static final int BROKEN_UNTIL = 80;

    /** Lines over which a program breaks the one that says whom it quotes. */
    private static final int ATTRIBUTION = 4;

    private static final int LONGEST_ATTRIBUTION = 400;

    /** What turns text around, and what no database takes: halves of signs, and zero. */
    private static final Pattern UNKEPT =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\x00\\p{Cs}]");

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

    /**
     * Only where a device or a program is named: people say from where they sent something, too.
     */
    private static final Pattern SENT_FROM =
            Pattern.compile(
                    "(?:sent from|get|envoyé (?:de|depuis|à partir de)|télécharger|أُ?رسلت من|تم"
                        + " الإرسال من|נשלח מ\\S*|נשלח באמצעות)\\b(?:(?: \\S+){0,3}?"
                        + " ?\\S*(?:iphone|ipad"
                        + "|android|samsung|galaxy|huawei|xiaomi|nokia|blackberry|outlook|gmail|yahoo|mail"
                        + " for windows|courrier pour windows)\\S*(?: \\S+){0,4}|(?: my| mon)?"
                        + " (?:mobile|phone|smartphone|téléphone|portable))",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Lines of a signature below a bare "--", and their signs. */
    private static final int SIGNATURE = 4;

    private static final int LONGEST_OF_SIGNATURE = 50;

    private OwnWords() {}

    /**
     * @param flowed whether lines that end in a space go on in the next (RFC 3676)
     */
    static String of(String text, boolean flowed) {
        var lines =
                UNKEPT.matcher(
                                text.replace("\r\n", "\n")
                                        .replace('\r', '\n')
                                        .replace('\u00A0', ' '))
                        .replaceAll("")
                        .lines()
                        .toList();
        return String.join("\n", joined(withoutSentFrom(own(lines)), flowed)).strip();
    }

    private static List<String> own(List<String> lines) {
        var own = new ArrayList<String>();
        for (var n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            if (isQuoted(line)) {
                continue;
            }
            if (isMark(line) || endsHere(lines, n)) {
                break;
            }
            var attribution = attribution(lines, n);
            if (attribution == 0) {
                own.add(line);
            } else if (isQuoted(next(lines, n + attribution))) {
                n += attribution - 1;
            } else {
                break;
            }
        }
        return own;
    }

    private static boolean isQuoted(String line) {
        return bare(line).startsWith(">");
    }

    /** Our own line; where a program writes in few letters, its star is lost. */
    private static boolean isMark(String line) {
        return line.contains(AnswersByMail.MARK)
                || line.contains(AnswersByMail.MARK.replace('⁂', '?'));
    }

    /** A signature, or the whole of another letter. */
    private static boolean endsHere(List<String> lines, int n) {
        var line = plain(lines.get(n));
        return lines.get(n).equals("-- ")
                || line.equals("--") && isSignature(lines, n + 1)
                || ORIGINAL.matcher(line).matches()
                || isHeader(lines, n)
                || line.matches("_{10,}") && startsLetter(lines, n + 1);
    }

    /** Few short lines, and no sentence: people draw such a line between two points, too. */
    private static boolean isSignature(List<String> lines, int from) {
        var signs = 0;
        for (var n = from; n < lines.size(); n++) {
            var line = plain(lines.get(n));
            if (isQuoted(line) || isMark(line) || attribution(lines, n) > 0) {
                return true;
            }
            signs += line.isEmpty() ? 0 : 1;
            if (signs > SIGNATURE
                    || line.length() > LONGEST_OF_SIGNATURE
                    || line.matches(".*[.:!?؟]")) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLetter(List<String> lines, int n) {
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
    private static int attribution(List<String> lines, int n) {
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
                        .map(rest -> String.join(" ", rest.stream().map(OwnWords::plain).toList()))
                        .noneMatch(rest -> ATTRIBUTED.matcher(rest).matches());
    }

    /** The next line that says anything. */
    private static String next(List<String> lines, int from) {
        return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String bare(String line) {
        return MARKS.matcher(line).replaceAll("").strip();
    }

    private static String plain(String line) {
        return bare(line).toLowerCase(Locale.ROOT);
    }

    /** What a telephone writes below. */
    private static List<String> withoutSentFrom(List<String> lines) {
        var last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last > 0 && SENT_FROM.matcher(plain(lines.get(last - 1))).matches()
                ? lines.subList(0, last - 1)
                : lines;
    }

    /** Lines that a program broke are one again. */
    private static List<String> joined(List<String> lines, boolean flowed) {
        var whole = new ArrayList<String>();
        var goesOn = false;
        for (var line : lines) {
            if (goesOn && !line.isBlank() && !line.stripLeading().matches("[-*•–].*")) {
                whole.add(whole.removeLast().stripTrailing() + " " + line.strip());
            } else {
                whole.add(line.stripTrailing());
            }
            goesOn = flowed ? line.endsWith(" ") && !line.isBlank() : isBroken(line);
        }
        return whole;
    }

    private static boolean isBroken(String line) {
        var signs = line.stripTrailing().length();
        return signs >= BROKEN_FROM && signs <= BROKEN_UNTIL;
    }
}
