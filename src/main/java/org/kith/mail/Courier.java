package org.kith.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Brings messages to a mail server, as plain text beside HTML. */
final class Courier {

    /** The mailbox is not there, full, or written wrongly (RFC 5321, § 4.2.3). */
    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 552, 553);

    /** What the letter is: too large, or not wanted. */
    private static final Set<Integer> NO_SUCH_LETTER = Set.of(552, 554);

    /** As RFC 5322 wants it. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final JavaMailSender server;
    private final String from;

    /**
     * @param from the address that all messages come from, whatever name they bear
     */
    Courier(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    /**
     * @throws Refused when the server says that it will never take it
     * @throws MailException when it may later
     */
    void bring(Message message) {
        try {
            server.send(letter(message));
        } catch (MailSendException failed) {
            if (causes(failed).anyMatch(Courier::permanent)) {
                throw new Refused(failed);
            }
            throw failed;
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new Refused(malformed);
        }
    }

    private MimeMessage letter(Message message)
            throws MessagingException, UnsupportedEncodingException {
        var letter = new Named(server.createMimeMessage(), message, from);
        var helper = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
        var sender = message.sender().isEmpty() ? "Kith" : oneLine(message.sender());
        helper.setFrom(new InternetAddress(from, sender, StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(message.recipient(), true));
        helper.setSubject(oneLine(message.subject()));
        helper.setText(message.body(), Html.of(message));
        letter.setHeader("Date", DATE.format(message.createdAt().atOffset(ZoneOffset.UTC)));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", message.language().code());
        return letter;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Every attempt bears one Message-ID, so that a reader's program shows one message. */
    private static final class Named extends MimeMessage {

        private final Message message;
        private final String from;

        Named(MimeMessage blank, Message message, String from) {
            super(blank.getSession());
            this.message = message;
            this.from = from;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.id() + "@" + from.replaceFirst(".*@", "") + ">");
        }
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

    /** What the server has against us, as a sign-in or relaying, whoever runs Kith can mend. */
    private static boolean permanent(Throwable why) {
        return switch (why) {
            case SMTPAddressFailedException address ->
                    NO_MAILBOX.contains(address.getReturnCode()) && !ofRelaying(why);
            case SMTPSendFailedException letter ->
                    NO_SUCH_LETTER.contains(letter.getReturnCode()) && !ofRelaying(why);
            default -> false;
        };
    }

    private static boolean ofRelaying(Throwable why) {
        return String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("relay");
    }
}
