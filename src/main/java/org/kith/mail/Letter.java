package org.kith.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

/**
 * A letter as it goes over the wire. Every attempt bears one Message-ID, so that a reader's program
 * shows one letter; the signature is its last header, over all others.
 */
final class Letter extends SMTPMessage {

    private final UUID id;
    private final String from;
    private final SigningKeys keys;

    Letter(Session session, UUID id, String from, SigningKeys keys) {
        super(session);
        this.id = id;
        this.from = from;
        this.keys = keys;
        setNotifyOptions(NOTIFY_FAILURE);
        setReturnOption(RETURN_HDRS);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@" + SigningKeys.domain(from) + ">");
    }

    @Override
    protected void updateHeaders() throws MessagingException {
        super.updateHeaders();
        removeHeader("DKIM-Signature");
        try {
            var written = new ByteArrayOutputStream();
            writeTo(written);
            keys.signature(from, written.toByteArray()).ifPresent(this::sign);
        } catch (IOException impossible) {
            throw new MessagingException("cannot be written", impossible);
        }
    }

    private void sign(String header) {
        try {
            addHeaderLine(header);
        } catch (MessagingException readOnly) {
            throw new IllegalStateException(readOnly);
        }
    }
}
