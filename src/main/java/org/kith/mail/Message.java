package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.UUID;

/** A message to one person, in their language, as plain text. */
public record Message(
        UUID id,
        String recipient,
        Language language,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt) {

    public static Message to(String recipient, Language language, String subject, String body) {
        return new Message(Uuid7.next(), recipient, language, subject, body, Instant.now(), null);
    }
}
