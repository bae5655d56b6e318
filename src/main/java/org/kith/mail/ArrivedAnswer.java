package org.kith.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.jspecify.annotations.Nullable;
import org.kith.account.InstallationKey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A letter in the mailbox for answers, read as far as it is needed. */
final class ArrivedAnswer {

    /** Of a whole letter, in bytes. */
    static final int LARGEST = 1_000_000;

    /** Of its words, in bytes; what lies beyond is not read. */
    private static final int READ = 400_000;

    private static final int DEEPEST = 6;

    private @Nullable String plain;
    private @Nullable String html;
    private boolean flowed;
    private boolean files;

    private ArrivedAnswer() {}

    /** Written by a program: that somebody is away, that a letter was not brought, a list's. */
    static boolean isAutomatic(MimeMessage letter) throws MessagingException {
        var auto = first(letter, "Auto-Submitted");
        return !auto.isEmpty() && !auto.startsWith("no")
                || first(letter, "Precedence").matches("bulk|junk|list|auto_reply")
                || first(letter, "Return-Path").equals("<>")
                || !first(letter, "X-Autoreply").isEmpty()
                || !first(letter, "X-Autorespond").isEmpty()
                || letter.isMimeType("multipart/report")
                || first(letter, "From").matches(".*\\b(mailer-daemon|postmaster)@.*");
    }

    /** What it answers, by any address that it was brought to. */
    static Optional<AnswerCode> code(MimeMessage letter, InstallationKey key)
            throws MessagingException {
        for (var name : new String[] {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"}) {
            var found =
                    Stream.ofNullable(letter.getHeader(name))
                            .flatMap(Arrays::stream)
                            .flatMap(header -> AnswerCode.in(header, key).stream())
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static MailedAnswer read(MimeMessage letter, AnswerCode code)
            throws MessagingException, IOException {
        var arrived = new ArrivedAnswer();
        arrived.look(letter, 0);
        return new MailedAnswer(
                code.answers(),
                mark(letter, arrived.words()),
                arrived.words(),
                arrived.files || letter.getSize() > LARGEST);
    }

    private String words() {
        var text = plain;
        if (text == null || text.isBlank()) {
            return html == null ? "" : OwnWords.of(HtmlWords.of(html), false);
        }
        return OwnWords.of(text, flowed);
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            files = true;
        } else if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (var n = 0; n < parts.getCount(); n++) {
                look(parts.getBodyPart(n), depth + 1);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            files |= !isSignature(part);
        } else if (part.isMimeType("text/plain")) {
            plain = plain == null ? text(part) : plain;
        } else if (part.isMimeType("text/html")) {
            html = html == null ? text(part) : html;
        } else {
            files |= !isSignature(part) && !isInText(part);
        }
    }

    /** That who wrote it did: it says nothing. */
    private static boolean isSignature(Part part) throws MessagingException {
        return part.isMimeType("application/pgp-signature")
                || part.isMimeType("application/pgp-keys")
                || part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/x-pkcs7-signature");
    }

    /** A picture that belongs to the text, as the emblem below many letters. */
    private static boolean isInText(Part part) throws MessagingException {
        return part instanceof BodyPart && part.getHeader("Content-ID") != null;
    }

    private String text(Part part) throws MessagingException, IOException {
        var type = new ContentType(Objects.requireNonNullElse(part.getContentType(), "text/plain"));
        flowed |= "flowed".equalsIgnoreCase(type.getParameter("format"));
        try (var stream = part.getInputStream()) {
            var bytes = stream.readNBytes(READ);
            files |= bytes.length == READ;
            return new String(bytes, charset(type.getParameter("charset")));
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static MailedAnswer.Mark mark(MimeMessage letter, String words)
            throws MessagingException {
        var id = first(letter, "Message-ID");
        return new MailedAnswer.Mark(sha256(id.isEmpty() ? first(letter, "Date") + words : id));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String first(MimeMessage letter, String header) throws MessagingException {
        var all = letter.getHeader(header);
        return all == null ? "" : all[0].strip().toLowerCase(Locale.ROOT);
    }
}
