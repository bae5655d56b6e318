package org.kith.printing;

import com.ibm.icu.text.Bidi;

import org.kith.shared.Language;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one paragraph for the printer. Where it runs which way is found here by the rules of
 * Unicode as they are today and said run by run: the printer knows an older form of them, in which
 * brackets in a Hebrew or Arabic line do not meet.
 */
final class PrintedText {

    private final XMLStreamWriter out;
    private final String text;
    private final byte[] levels;

    private PrintedText(XMLStreamWriter out, String text, byte[] levels) {
        this.out = out;
        this.text = text;
        this.levels = levels;
    }

    static void write(XMLStreamWriter out, String text, Language language)
            throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        var base = language.rightToLeft() ? Bidi.RTL : Bidi.LTR;
        var bidi = new Bidi();
        bidi.setPara(text, base, null);
        new PrintedText(out, text, bidi.getLevels()).run(0, text.length(), base);
    }

    /** From here to there nothing has a lower level than this one. */
    private void run(int from, int to, int level) throws XMLStreamException {
        out.writeStartElement(PaperWriter.FO, "bidi-override");
        out.writeAttribute("unicode-bidi", "bidi-override");
        out.writeAttribute("direction", level % 2 == 0 ? "ltr" : "rtl");
        var at = from;
        while (at < to) {
            var end = at;
            var deeper = levels[at] > level;
            while (end < to && levels[end] > level == deeper) {
                end++;
            }
            if (deeper) {
                run(at, end, level + 1);
            } else {
                letters(at, end);
            }
            at = end;
        }
        out.writeEndElement();
    }

    /** Each script in its own font; spaces stay with what they follow. */
    private void letters(int from, int to) throws XMLStreamException {
        var at = from;
        while (at < to) {
            var font = Font.of(text.codePointAt(at));
            var end = at;
            while (end < to && goesOn(font, text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            out.writeStartElement(PaperWriter.FO, "inline");
            out.writeAttribute("font-family", font.family);
            out.writeCharacters(text.substring(at, end).replaceAll("[\\u2066-\\u2069]", ""));
            out.writeEndElement();
            at = end;
        }
    }

    private static boolean goesOn(Font font, int sign) {
        return sign == ' ' || Font.of(sign) == font;
    }

    private enum Font {
        LATIN("Noto Sans"),
        ARABIC("Noto Sans Arabic"),
        /** Apart from the letters: the printer would join the last one to them. */
        ARABIC_SIGNS("Noto Sans Arabic"),
        HEBREW("Noto Sans Hebrew");

        private final String family;

        Font(String family) {
            this.family = family;
        }

        static Font of(int sign) {
            return switch (Character.UnicodeBlock.of(sign)) {
                case Character.UnicodeBlock block when isArabic(block) ->
                        joins(sign) ? ARABIC : ARABIC_SIGNS;
                case Character.UnicodeBlock block when isHebrew(block, sign) -> HEBREW;
                case null, default -> LATIN;
            };
        }

        private static boolean joins(int sign) {
            return Character.isLetter(sign)
                    || Character.getType(sign) == Character.NON_SPACING_MARK;
        }

        private static boolean isArabic(Character.UnicodeBlock block) {
            return block == Character.UnicodeBlock.ARABIC
                    || block == Character.UnicodeBlock.ARABIC_SUPPLEMENT
                    || block == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_A
                    || block == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B;
        }

        private static boolean isHebrew(Character.UnicodeBlock block, int sign) {
            return block == Character.UnicodeBlock.HEBREW || sign >= 0xfb1d && sign <= 0xfb4f;
        }
    }
}
