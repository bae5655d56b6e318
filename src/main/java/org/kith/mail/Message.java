package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A message to one person, in their language, as plain text.
 *
 * @param sender the name that it bears, as that of a network; empty: Kith's own
 * @param uselessFrom when nobody needs it any more; null: never
 */
public record Message(
        UUID id,
        String recipient,
        String sender,
        Language language,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant uselessFrom,
        @Nullable Instant sentAt) {

    public static Message to(String recipient, Language language, String subject, String body) {
        var now = Instant.now();
        return new Message(Uuid7.next(), recipient, "", language, subject, body, now, null, null);
    }

    /** In the name of a network. */
    public Message by(String network) {
        return new Message(
                id, recipient, network, language, subject, body, createdAt, uselessFrom, sentAt);
    }

    /** Not to be sent later than this after now. */
    public Message within(Duration time) {
        var end = createdAt.plus(time);
        return new Message(id, recipient, sender, language, subject, body, createdAt, end, sentAt);
    }
}
