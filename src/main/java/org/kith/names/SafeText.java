package org.kith.names;

/**
 * The outcome of looking at text that a person typed before it is kept and shown to others: the
 * text made tidy, or the reason why it is refused. Script and language are free; what is refused is
 * text that pretends to be other than it is.
 */
public sealed interface SafeText {

    /** Text to keep: NFC, trimmed, without signs that show nothing. */
    record Fine(String text) implements SafeText {}

    /** Text to give back to the person, as typed, with the reason. */
    record Refused(Reason reason) implements SafeText {}

    /** Why a text is refused; what to do about it is said by the page, in the reader's language. */
    enum Reason {
        /** Nothing was typed but spaces. */
        EMPTY,
        /** More code points than allowed. */
        TOO_LONG,
        /** Signs that control a machine, or that are no characters at all. */
        CONTROL_CHARACTERS,
        /** Signs that turn the direction of the text around (U+202A…202E, U+2066…2069). */
        BIDI_TRICKS,
        /** A word that mixes Latin, Cyrillic and Greek letters, which look alike. */
        MIXED_SCRIPT_LOOKALIKE,
        /** Something was typed, but nothing of it can be seen. */
        INVISIBLE
    }

    /**
     * Whether a name without one Latin letter can be read as if it were Latin: Сох in Cyrillic.
     * Such a name is right where that alphabet is at home, and passes for another's name elsewhere.
     */
    static boolean passesForLatin(String name) {
        return LookAlikes.allOf(name);
    }

    /**
     * Looks at a text of one line; line breaks and runs of spaces become one space.
     *
     * @param maxLength in code points, counted after tidying
     */
    static SafeText check(String raw, int maxLength) {
        return new TextCheck(raw, maxLength, TextCheck.Lines.JOINED).outcome();
    }

    /**
     * Looks at a text of several paragraphs; line breaks stay, at most one empty line in a row.
     *
     * @param maxLength in code points, counted after tidying
     */
    static SafeText checkParagraphs(String raw, int maxLength) {
        return new TextCheck(raw, maxLength, TextCheck.Lines.KEPT).outcome();
    }
}
