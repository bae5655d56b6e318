package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A letter to one address, as plain text.
 *
 * @param network whose it is; null: the installation's
 * @param recipient lower case
 * @param sender the name that it bears; empty: Kith's own
 * @param also the same in a second language, for readers whose language nobody knows
 * @param strand which letters it goes on with; null: it stands alone
 * @param uselessFrom when nobody needs it any more; null: never
 */
public record Message(
        UUID id,
        Network.@Nullable Id network,
        Kind kind,
        String recipient,
        String sender,
        Words words,
        @Nullable Words also,
        @Nullable Strand strand,
        Instant createdAt,
        @Nullable Instant uselessFrom,
        @Nullable Instant sentAt) {

    /**
     * What joins letters.
     *
     * @param thread what they are all about: mail programs show them as one
     * @param about what it tells: where that stands no more, the letter does not go out
     * @param answers by which what somebody answers finds its way; null: it is not to be answered
     */
    public record Strand(UUID thread, @Nullable UUID about, @Nullable UUID answers) {}

    /** Of the installation itself, until {@link #by} says otherwise. */
    public static Message to(String recipient, Language language, String subject, String body) {
        return new Message(
                Uuid7.next(),
                null,
                Kind.ACCOUNT,
                recipient.strip().toLowerCase(Locale.ROOT),
                "",
                new Words(language, subject, body),
                null,
                null,
                Instant.now(),
                null,
                null);
    }

    /** A network's letter, in its name. */
    public Message by(Network author, Kind about) {
        return by(author.id(), about, author.nameFor(language()));
    }

    Message by(Network.Id author, Kind about, String name) {
        return new Message(
                id,
                author,
                about,
                recipient,
                name,
                words,
                also,
                strand,
                createdAt,
                uselessFrom,
                sentAt);
    }

    /** The same in a second language, below the first. */
    public Message and(Words second) {
        return new Message(
                id,
                network,
                kind,
                recipient,
                sender,
                words,
                second,
                strand,
                createdAt,
                uselessFrom,
                sentAt);
    }

    Message saying(Words other) {
        return new Message(
                id,
                network,
                kind,
                recipient,
                sender,
                other,
                null,
                null,
                createdAt,
                uselessFrom,
                sentAt);
    }

    /** As a letter of its own. */
    Message again(UUID other) {
        return new Message(
                other,
                network,
                kind,
                recipient,
                sender,
                words,
                also,
                strand,
                createdAt,
                uselessFrom,
                null);
    }

    /** Not to be sent later than this after now. */
    public Message within(Duration time) {
        return new Message(
                id,
                network,
                kind,
                recipient,
                sender,
                words,
                also,
                strand,
                createdAt,
                createdAt.plus(time),
                sentAt);
    }

    /** One of those about the same. */
    public Message in(Strand other) {
        return new Message(
                id,
                network,
                kind,
                recipient,
                sender,
                words,
                also,
                other,
                createdAt,
                uselessFrom,
                sentAt);
    }

    public Language language() {
        return words.language();
    }

    public String subject() {
        return also == null ? words.subject() : words.subject() + " · " + also.subject();
    }

    /** All that it says, one language after the other. */
    public String body() {
        return also == null ? words.body() : words.body() + "\n\n—\n\n" + also.body();
    }
}
