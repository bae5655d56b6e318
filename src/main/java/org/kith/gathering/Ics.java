package org.kith.gathering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar as other programs read it (RFC 5545): each line at most 75 octets. */
final class Ics {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    Ics begin(String component) {
        return line("BEGIN:" + component);
    }

    Ics end(String component) {
        return line("END:" + component);
    }

    /** A value that is no text, as a name or a number that the format knows. */
    Ics plain(String property, String value) {
        return line(property + ":" + value);
    }

    Ics text(String property, String value) {
        return value.isEmpty() ? this : line(property + ":" + escaped(value));
    }

    Ics at(String property, Instant moment) {
        return line(property + ":" + UTC.format(moment));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A longer one goes on after a blank, never within a letter. */
    private Ics line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            var letter = Character.toString(line.codePointAt(i));
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += size;
        }
        out.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
