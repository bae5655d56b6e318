package org.kith.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote themselves in an answer: without what their program quotes, without its line
 * that says whom it quotes, and without a signature; in English, Arabic, Hebrew and French. Where
 * it is not certain that words are not theirs, they stay.
 */
final class OwnWords {

    /** A line of so many signs goes on in the next: programs break text there. */
    private static final int BROKEN_FROM = 60;

    private static final int BROKEN_UNTIL = 80;

    /** What turns text around, and what no database takes: halves of signs, and zero. */
    private static final Pattern UNKEPT =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\x00\\p{Cs}]");

    /**
     * Only where a device or a program is named: people say from where they sent something, too.
     */
    private static final Pattern SENT_FROM =
            Pattern.compile(
                    "(?:(?:sent from|envoyé (?:de|depuis|à partir de)|أُ?رسلت من|تم الإرسال من|נשלח"
                            + " מ\\S*|נשלח באמצעות)(?: \\S+){0,3}? ?\\S*(?:iphone|ipad|android"
                            + "|samsung|galaxy|huawei|xiaomi|nokia|blackberry|outlook|gmail|yahoo"
                            + "|mail for windows|courrier pour windows)|(?:get|télécharger) outlook"
                            + " (?:for|pour) )\\S*(?: \\S+){0,3}(?<![.!?؟])"
                            + "|(?:sent from my|envoyé de(?:puis)? mon)"
                            + " (?:mobile|phone|smartphone|téléphone|portable)",
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
            if (Quoting.isQuoted(line)) {
                continue;
            }
            if (Quoting.isMark(line) || endsHere(lines, n)) {
                break;
            }
            var attribution = Quoting.attribution(lines, n);
            if (attribution == 0) {
                own.add(line);
            } else if (Quoting.isQuoted(Quoting.next(lines, n + attribution))) {
                n += attribution - 1;
            } else {
                break;
            }
        }
        return own;
    }

    /** A signature, or the whole of another letter. */
    private static boolean endsHere(List<String> lines, int n) {
        var line = Quoting.plain(lines.get(n));
        return lines.get(n).equals("-- ")
                || line.equals("--") && isSignature(lines, n + 1)
                || Quoting.startsLetter(lines, n);
    }

    /** Few short lines, and no sentence: people draw such a line between two points, too. */
    private static boolean isSignature(List<String> lines, int from) {
        var signs = 0;
        for (var n = from; n < lines.size(); n++) {
            var line = Quoting.plain(lines.get(n));
            if (Quoting.isQuoted(line)
                    || Quoting.isMark(line)
                    || Quoting.attribution(lines, n) > 0) {
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

    /** What a telephone writes below, after an empty line. */
    private static List<String> withoutSentFrom(List<String> lines) {
        var last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        var isApart = last == 1 || last > 1 && lines.get(last - 2).isBlank();
        return isApart && SENT_FROM.matcher(Quoting.plain(lines.get(last - 1))).matches()
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
