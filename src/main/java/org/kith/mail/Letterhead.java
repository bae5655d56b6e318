package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.account.InstallationKey;
import org.kith.account.Seals;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;

/** What stands around a letter: whose it is, where answers go, and how to have no more of them. */
@Component
class Letterhead {

    private final Senders senders;
    private final Networks networks;
    private final SigningKeys keys;
    private final InstallationKey installation;
    private final Seals seals;
    private final Messages messages;
    private final AnswersByMail answers;
    private final String address;
    private final String from;
    private final String returns;

    /**
     * @param from the address that letters come from where a network has none of its own
     * @param returns the mailbox that Kith reads what comes back in; empty: none
     */
    Letterhead(
            Senders senders,
            Networks networks,
            SigningKeys keys,
            InstallationKey installation,
            Seals seals,
            Messages messages,
            AnswersByMail answers,
            @Value("${kith.address}") String address,
            @Value("${kith.mail.from}") String from,
            @Value("${kith.mail.returns:}") String returns) {
        this.senders = senders;
        this.networks = networks;
        this.keys = keys;
        this.installation = installation;
        this.seals = seals;
        this.messages = messages;
        this.answers = answers;
        this.address = address;
        this.from = from;
        this.returns = returns;
    }

    /**
     * @param returnTo where a server sends it back to; each letter has its own, where Kith reads
     *     them
     * @param stop the address that stops letters of its kind, by POST; null where they always come
     * @param listId of whose letters it is one (RFC 2919); null: nobody's in particular
     * @param thread the Message-ID that all letters of its thread go on with; null: it stands alone
     * @param above where an answer can be written by mail; empty: it cannot
     */
    record Around(
            String from,
            @Nullable String replyTo,
            String returnTo,
            @Nullable String stop,
            @Nullable String listId,
            @Nullable String thread,
            String above,
            String below) {}

    Around of(Message message) {
        var network = message.network();
        if (network == null) {
            return new Around(from, null, returnTo(message), null, null, null, "", "");
        }
        var sender = senders.of(network);
        var own = signed(sender.from()) ? Objects.requireNonNull(sender.from()) : from;
        var reader = new Reader(network, message.recipient()).sealed(seals);
        var choosing = address + "/mail/" + reader;
        var strand = message.strand();
        var answered = answers.address(network, strand);
        return new Around(
                own,
                answered.orElse(sender.replyTo()),
                returnTo(message),
                choosing + "/" + stopped(message) + "/one-click",
                listId(network, message.kind(), own),
                strand == null ? null : "<" + strand.thread() + "@" + SigningKeys.domain(own) + ">",
                answered.isEmpty()
                        ? ""
                        : AnswersByMail.MARK
                                + " "
                                + messages.get(message.language(), "mail.above")
                                + " "
                                + AnswersByMail.MARK,
                below(message, choosing));
    }

    /** Without a key for its domain a letter would be taken for a forged one. */
    private boolean signed(@Nullable String own) {
        return own != null && keys.domains().contains(SigningKeys.domain(own));
    }

    /** A digest gathers several kinds: who stops it stops all. */
    private static String stopped(Message message) {
        return message.kind() == Kind.DIGEST ? "all" : message.kind().code();
    }

    /** Discussions are a list of their own, for those who sort their mail by it. */
    private String listId(Network.Id network, Kind kind, String own) {
        return (kind == Kind.DISCUSSION ? "discussions." : "") + listId(network, own);
    }

    private String listId(Network.Id network, String own) {
        return networks.withId(network).map(Network::slug).orElse("kith")
                + "."
                + SigningKeys.domain(own);
    }

    private String below(Message message, String choosing) {
        var also = Optional.ofNullable(message.also()).map(Words::language);
        return below(message.language(), message.sender(), choosing)
                + also.map(second -> "\n\n" + below(second, message.sender(), choosing)).orElse("");
    }

    private String below(Language language, String network, String choosing) {
        return messages.get(language, "mail.below", network, choosing);
    }

    private String returnTo(Message message) {
        return returns.isBlank()
                ? from
                : returns.replaceFirst(
                        "@", "+" + ReturnedTo.code(message.id(), installation) + "@");
    }
}
