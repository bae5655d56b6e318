package org.kith.names;

import org.jspecify.annotations.Nullable;

/** The scripts whose letters can only be read together with their neighbours in the word. */
enum RunReader {
    ARABIC {
        @Override
        boolean holds(char c) {
            return c >= 0x0600 && c <= 0x06FF && !Character.isDigit(c) && !isPunctuation(c)
                    || c >= 0x0750 && c <= 0x077F
                    || c >= 0x08A0 && c <= 0x08FF;
        }

        @Override
        String latin(String text, int from, int to) {
            boolean followed = to + 1 < text.length() && ARABIC.holds(text.charAt(to + 1));
            return ArabicWord.latin(lettersOf(text, from, to), followed);
        }
    },
    HEBREW {
        @Override
        boolean holds(char c) {
            return c >= 0x0591 && c <= 0x05F4 && c != 0x05BE && c != 0x05C0 && c != 0x05C3;
        }

        /** A geresh changes the letter before it, and is often typed as an apostrophe. */
        @Override
        boolean continues(char c) {
            return holds(c) || isIgnorable(c) || c == '\'' || c == '’' || c == '`' || c == '"';
        }

        @Override
        String latin(String text, int from, int to) {
            return HebrewWord.latin(lettersOf(text, from, to));
        }
    },
    GREEK {
        @Override
        boolean holds(char c) {
            return c >= 0x0370 && c <= 0x03FF && c != 0x037E && c != 0x0387
                    || c >= 0x1F00 && c <= 0x1FFF;
        }

        @Override
        String latin(String text, int from, int to) {
            return GreekWord.latin(text.substring(from, to));
        }
    },
    THAI {
        @Override
        boolean holds(char c) {
            return c >= 0x0E01 && c <= 0x0E4E && c != 0x0E3F;
        }

        @Override
        String latin(String text, int from, int to) {
            return ThaiText.latin(text.substring(from, to));
        }
    },
    /** Indian scripts and their relatives, and kana: ICU knows how their letters combine. */
    SYLLABIC {
        @Override
        boolean holds(char c) {
            return c >= 0x0900 && c <= 0x10_9F && !Character.isDigit(c) && !isPunctuation(c)
                    || c >= 0x1780 && c <= 0x17FF && !Character.isDigit(c)
                    || c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
        }

        @Override
        String latin(String text, int from, int to) {
            return Letters.latin(text.substring(from, to));
        }
    };

    abstract boolean holds(char c);

    abstract String latin(String text, int from, int to);

    boolean continues(char c) {
        return holds(c) || isIgnorable(c);
    }

    final int endOf(String text, int from) {
        int end = from + 1;
        while (end < text.length() && continues(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The reader for a run that begins with this sign; none where letters stand alone. */
    static @Nullable RunReader at(char c) {
        if (c < 0x0370 || c >= 0x0400 && c < 0x0591 || c >= 0x3100) {
            return null;
        }
        for (RunReader run : values()) {
            if (run.holds(c)) {
                return run;
            }
        }
        return null;
    }

    private static String lettersOf(String text, int from, int to) {
        var letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != 0x0640 && !isIgnorable(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Points, cantillation and zero-width signs. */
    private static boolean isIgnorable(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static boolean isPunctuation(char c) {
        int type = Character.getType(c);
        return type == Character.OTHER_PUNCTUATION || type == Character.DASH_PUNCTUATION;
    }
}
