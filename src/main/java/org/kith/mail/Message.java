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
        Instant createdAt,
        @Nullable Instant uselessFrom,
        @Nullable Instant sentAt) {

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
                id, author, about, recipient, name, words, also, createdAt, uselessFrom, sentAt);
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
                createdAt,
                uselessFrom,
                sentAt);
    }

    Message saying(Words other) {
        return new Message(
                id, network, kind, recipient, sender, other, null, createdAt, uselessFrom, sentAt);
    }

    /** As a letter of its own. */
    Message again(UUID other) {
        return new Message(
                other, network, kind, recipient, sender, words, also, createdAt, uselessFrom, null);
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
                createdAt,
                createdAt.plus(time),
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
