package org.kith.mail;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A letter in the mailbox for answers, read as far as it is needed. */
final class ArrivedAnswer {

    /** Of a whole letter, in bytes. */
    static final int LARGEST = 1_000_000;

    /** Of its words, in bytes; what lies beyond is not read. */
    private static final int READ = 400_000;

    private static final int DEEPEST = 6;

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

    /** What it answers, by all addresses that it was sent and brought to. */
    static Set<AnswerCode> codes(MimeMessage letter, InstallationKey key)
            throws MessagingException {
        var found = new LinkedHashSet<AnswerCode>();
        for (var name : new String[] {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"}) {
            Stream.ofNullable(letter.getHeader(name))
                    .flatMap(Arrays::stream)
                    .forEach(header -> found.addAll(AnswerCode.in(header, key)));
        }
        return found;
    }

    static MailedAnswer read(MimeMessage letter, AnswerCode code)
            throws MessagingException, IOException {
        var arrived = new ArrivedAnswer();
        var words = OwnWords.of(arrived.look(letter, false, 0), arrived.flowed);
        return new MailedAnswer(
                code.answers(),
                mark(letter, code, words),
                words,
                arrived.files || letter.getSize() > LARGEST);
    }

    /**
     * All words of a part, and whether there is more than words.
     *
     * @param related whether it belongs to a text, as the emblem below many letters
     */
    private String look(Part part, boolean related, int depth)
            throws MessagingException, IOException {
        if (depth > DEEPEST) {
            files = true;
            return "";
        }
        if (part.isMimeType("multipart/*")) {
            return lookInto(part, depth);
        }
        var isHtml = part.isMimeType("text/html");
        var isText = isHtml || part.isMimeType("text/plain");
        var isPicture = related && part.isMimeType("image/*");
        files |= !isSignature(part) && !isPicture && (!isText || isFile(part));
        if (!isText || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        return isHtml ? HtmlWords.of(text(part)) : text(part);
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null;
    }

    /** Of the same words in several forms the plain ones; else one part after the other. */
    private String lookInto(Part part, int depth) throws MessagingException, IOException {
        var parts = (Multipart) part.getContent();
        var related = part.isMimeType("multipart/related");
        var plain = "";
        var all = new ArrayList<String>();
        for (var n = 0; n < parts.getCount(); n++) {
            var one = parts.getBodyPart(n);
            var words = look(one, related, depth + 1);
            if (!words.isBlank()) {
                all.add(words);
                plain = plain.isEmpty() && one.isMimeType("text/plain") ? words : plain;
            }
        }
        if (!part.isMimeType("multipart/alternative") || all.isEmpty()) {
            return String.join("\n", all);
        }
        return plain.isEmpty() ? all.getLast() : plain;
    }

    /** That who wrote it did: it says nothing. */
    private static boolean isSignature(Part part) throws MessagingException {
        return part.isMimeType("application/pgp-signature")
                || part.isMimeType("application/pgp-keys")
                || part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/x-pkcs7-signature");
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

    /** One letter to two threads is an answer in each. */
    private static MailedAnswer.Mark mark(MimeMessage letter, AnswerCode code, String words)
            throws MessagingException {
        var id = first(letter, "Message-ID");
        return new MailedAnswer.Mark(
                sha256(code.answers() + " " + (id.isEmpty() ? first(letter, "Date") + words : id)));
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
