package org.kith.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** Brings letters to a mail server, as plain text beside HTML. */
@Component
class Courier {

    /** As RFC 5322 wants it. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Letterhead letterhead;
    private final SigningKeys keys;

    Courier(Letterhead letterhead, SigningKeys keys) {
        this.letterhead = letterhead;
        this.keys = keys;
    }

    /**
     * @throws Refused when the server says that it will never take it
     * @throws MailException when it may later
     */
    void bring(Message message, JavaMailSender server) {
        try {
            server.send(letter(message, server));
        } catch (MailSendException failed) {
            causes(failed).flatMap(Refusal::of).findFirst().ifPresent(Courier::giveUp);
            throw failed;
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new Refused(malformed, String.valueOf(malformed.getMessage()), false);
        }
    }

    private static void giveUp(Refusal refusal) {
        throw new Refused(refusal.why(), refusal.said(), refusal.ofAddress());
    }

    private Letter letter(Message message, JavaMailSender server)
            throws MessagingException, UnsupportedEncodingException {
        var around = letterhead.of(message);
        var letter =
                new Letter(
                        server.createMimeMessage().getSession(), message.id(), around.from(), keys);
        letter.setEnvelopeFrom(around.returnTo());
        var helper = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
        var sender = message.sender().isEmpty() ? "Kith" : oneLine(message.sender());
        helper.setFrom(new InternetAddress(around.from(), sender, StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(message.recipient(), true));
        if (around.replyTo() != null) {
            helper.setReplyTo(new InternetAddress(around.replyTo(), true));
        }
        helper.setSubject(oneLine(message.subject()));
        helper.setText(
                (around.above().isEmpty() ? "" : around.above() + "\n\n")
                        + message.body()
                        + (around.below().isEmpty() ? "" : "\n\n-- \n" + around.below()),
                Html.of(message, around.above(), around.below()));
        letter.setHeader("Date", DATE.format(message.createdAt().atOffset(ZoneOffset.UTC)));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", languages(message));
        mayBeStopped(letter, around);
        if (around.thread() != null) {
            letter.setHeader("In-Reply-To", around.thread());
            letter.setHeader("References", around.thread());
        }
        return letter;
    }

    /** One click in a mail program, by POST, as RFC 8058 has it. */
    private static void mayBeStopped(Letter letter, Letterhead.Around around)
            throws MessagingException {
        if (around.stop() != null) {
            letter.setHeader("List-Unsubscribe", "<" + around.stop() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (around.listId() != null) {
            letter.setHeader("List-Id", "<" + around.listId() + ">");
        }
    }

    private static String languages(Message message) {
        var also = message.also();
        return message.language().code() + (also == null ? "" : ", " + also.language().code());
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Stream<Throwable> causes(MailSendException failed) {
        var each = Stream.concat(Stream.of(failed), failed.getFailedMessages().values().stream());
        return each.flatMap(one -> Stream.iterate(one, cause -> cause != null, Courier::next));
    }

    private static @Nullable Throwable next(Throwable one) {
        return one instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : one.getCause();
    }

    /**
     * A server's no that will stay no. That it does not take letters from us (530, or "relay" among
     * the refusals of addresses) is mended here, not there: then letters are tried again.
     *
     * @param ofAddress whether there is no such mailbox
     */
    private record Refusal(Throwable why, String said, boolean ofAddress) {

        static Stream<Refusal> of(Throwable one) {
            return switch (one) {
                case SMTPAddressFailedException address
                        when unknown(address.getReturnCode(), address.getMessage()) ->
                        Stream.of(
                                new Refusal(
                                        one,
                                        said(one),
                                        address.getReturnCode() != 552 && mailbox(said(one))));
                case SMTPSendFailedException content
                        when unwanted(content.getReturnCode(), content.getMessage()) ->
                        Stream.of(new Refusal(one, said(one), false));
                default -> Stream.empty();
            };
        }

        private static boolean unknown(int code, @Nullable String said) {
            return code >= 550 && code <= 553 && !ofRelaying(said);
        }

        /** What the letter is: too large, or not wanted. */
        private static boolean unwanted(int code, @Nullable String said) {
            return (code == 552 || code == 554) && !ofRelaying(said);
        }

        private static boolean ofRelaying(@Nullable String said) {
            return String.valueOf(said).toLowerCase(Locale.ROOT).contains("relay");
        }

        /** Only where the server says so (RFC 3463): a bare 550 may be its opinion of us. */
        private static boolean mailbox(String said) {
            return said.matches("(?s).*\\b5\\.(1\\.([0-6]|10)|2\\.1)\\b.*");
        }

        private static String said(Throwable one) {
            return String.valueOf(one.getMessage()).strip();
        }
    }
}
