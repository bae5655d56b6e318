package org.kith.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.kith.account.InstallationKey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a mail server says of a letter: that it did not bring it (RFC 3464), or that its reader did
 * not want it (RFC 5965). Of whom it speaks is taken from our own record of the letter, never from
 * the report, which anybody can write.
 *
 * @param status as of RFC 3463; empty for a complaint
 * @param said the server's own words; may be empty
 */
record Report(UUID letter, What what, String status, String said) {

    enum What {
        /** There is no such mailbox. */
        UNKNOWN,
        /** It was not brought, for a reason that may pass, as a full mailbox. */
        FAILED,
        /** Not taken because of what it says or who we are: nothing is wrong with the address. */
        REFUSED,
        COMPLAINT
    }

    /** More than a report and a letter's headers need; whatever is longer is not read. */
    static final int LONGEST = 512 * 1024;

    /** Empty where it is none, or of no letter of ours. */
    static Optional<Report> of(MimeMessage arrived, InstallationKey key)
            throws MessagingException, IOException {
        if (arrived.getSize() > LONGEST || !arrived.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var letter = letter(arrived, key);
        var parts = (MimeMultipart) arrived.getContent();
        for (var n = 0; n < parts.getCount() && letter.isPresent(); n++) {
            var part = parts.getBodyPart(n);
            if (part.isMimeType("message/feedback-report")) {
                return Optional.of(new Report(letter.get(), What.COMPLAINT, "", ""));
            }
            if (part.isMimeType("message/delivery-status")) {
                return delivery(letter.get(), part);
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> letter(MimeMessage arrived, InstallationKey key)
            throws MessagingException, IOException {
        var whole = new ByteArrayOutputStream();
        arrived.writeTo(whole);
        var text = whole.toString(StandardCharsets.US_ASCII);
        return ReturnedTo.letter(text, key);
    }

    /** The first recipient that was not reached: each of our letters has one. */
    private static Optional<Report> delivery(UUID letter, BodyPart part)
            throws MessagingException, IOException {
        for (var block : blocks(part)) {
            if ("failed".equalsIgnoreCase(first(block, "Action"))) {
                var status = first(block, "Status").replaceFirst("\\s.*", "");
                return Optional.of(
                        new Report(
                                letter,
                                what(status),
                                status,
                                first(block, "Diagnostic-Code")
                                        .replaceAll("[\\s\\p{Cntrl}]+", " ")));
            }
        }
        return Optional.empty();
    }

    private static What what(String status) {
        if (status.matches("5\\.1\\.([0-6]|10)|5\\.2\\.1")) {
            return What.UNKNOWN;
        }
        return status.matches("5\\.[67]\\..*|5\\.2\\.3|5\\.3\\.4|5\\.1\\.[78]")
                ? What.REFUSED
                : What.FAILED;
    }

    private static List<InternetHeaders> blocks(BodyPart part)
            throws MessagingException, IOException {
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        var blocks = new ArrayList<InternetHeaders>();
        for (var block : text.split("(\\r?\\n){2,}")) {
            blocks.add(
                    new InternetHeaders(
                            new ByteArrayInputStream(
                                    (block.strip() + "\r\n\r\n")
                                            .getBytes(StandardCharsets.US_ASCII))));
        }
        return blocks;
    }

    private static String first(InternetHeaders headers, String name) {
        return Objects.requireNonNullElse(headers.getHeader(name, null), "").strip();
    }
}
