package org.kith.mail;

import com.code_intelligence.jazzer.junit.FuzzTest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

class AnswerFuzz {

    private static final AnswerCode CODE = new AnswerCode(0, new UUID(0, 0));

    /** Read, or malformed as the mail library says it; nothing else. */
    @FuzzTest(maxDuration = "60s")
    void letters_of_strangers(byte[] bytes) {
        var session = Session.getInstance(new Properties());
        try {
            var letter = new MimeMessage(session, new ByteArrayInputStream(bytes));
            ArrivedAnswer.isAutomatic(letter);
            ArrivedAnswer.read(letter, CODE);
        } catch (MessagingException | IOException malformed) {
            // Left in the mailbox.
        }
    }

    @FuzzTest(maxDuration = "60s")
    void words_of_strangers(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        OwnWords.of(text, true);
        OwnWords.of(HtmlWords.of(text), false);
    }
}
