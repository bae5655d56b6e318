package org.kith.names;

import com.ibm.icu.text.Normalizer2;

import org.kith.names.SafeText.Fine;
import org.kith.names.SafeText.Reason;
import org.kith.names.SafeText.Refused;

/** One look at one text; see {@link SafeText}. */
record TextCheck(String raw, int maxLength, Lines lines) {

    enum Lines {
        JOINED,
        KEPT
    }

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /** A text this many times too long is refused unread, so that a flood costs nothing. */
    private static final int FLOOD = 10;

    SafeText outcome() {
        if (raw.length() > FLOOD * (long) maxLength + 1000) {
            return new Refused(Reason.TOO_LONG);
        }
        if (raw.codePoints().anyMatch(Signs::turnsDirection)) {
            return new Refused(Reason.BIDI_TRICKS);
        }
        if (raw.codePoints().anyMatch(Signs::controls)) {
            return new Refused(Reason.CONTROL_CHARACTERS);
        }
        String text = tidy(Signs.withoutInvisible(raw));
        if (text.isEmpty()) {
            return new Refused(tidy(raw).isEmpty() ? Reason.EMPTY : Reason.INVISIBLE);
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return new Refused(Reason.TOO_LONG);
        }
        return LookAlikes.in(text) ? new Refused(Reason.MIXED_SCRIPT_LOOKALIKE) : new Fine(text);
    }

    private String tidy(String text) {
        var tidy = new StringBuilder(text.length());
        int breaks = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Signs.breaksLine(c)) {
                breaks += c == '\n' && i > 0 && text.charAt(i - 1) == '\r' ? 0 : 1;
            } else if (Signs.isSpace(c)) {
                space = true;
            } else {
                if (!tidy.isEmpty()) {
                    tidy.append(between(breaks, space));
                }
                tidy.append(c);
                breaks = 0;
                space = false;
            }
        }
        return COMPOSED.normalize(tidy);
    }

    private String between(int breaks, boolean space) {
        if (breaks > 0 && lines == Lines.KEPT) {
            return breaks == 1 ? "\n" : "\n\n";
        }
        return breaks > 0 || space ? " " : "";
    }
}
