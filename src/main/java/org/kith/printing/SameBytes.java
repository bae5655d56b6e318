package org.kith.printing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A PDF says when it was made and has a number made of that. Here both come from what it shows, of
 * the same length, so that the same paper printed twice is the same file.
 */
final class SameBytes {

    private static final Pattern MADE = Pattern.compile("\\(D:\\d{14}[^)]{0,7}\\)");
    private static final Pattern TOLD =
            Pattern.compile("((?i:date)>)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([^<]*<)");
    private static final Pattern NUMBER = Pattern.compile("/ID \\[<[0-9A-F]{32}> <[0-9A-F]{32}>]");

    private SameBytes() {}

    static byte[] of(byte[] pdf, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        var digits = moment.format(DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT));
        var said = moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT));
        // Each byte is one letter, and stays where it is.
        var file = new String(pdf, StandardCharsets.ISO_8859_1);
        file = MADE.matcher(file).replaceAll(found -> "(D:" + digits + found.group().substring(17));
        file = TOLD.matcher(file).replaceAll(found -> found.group(1) + said + found.group(2));
        var unnumbered = NUMBER.matcher(file).replaceAll("/ID");
        var number = number(unnumbered);
        file = NUMBER.matcher(file).replaceAll("/ID [<%1$s> <%1$s>]".formatted(number));
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String number(String file) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(file.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
