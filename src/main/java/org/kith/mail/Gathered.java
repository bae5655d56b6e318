package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several letters in one, each with its subject above it; only those that stand when it goes out.
 */
@Component
class Gathered {

    private final Networks networks;
    private final Digests digests;
    private final Standing standing;
    private final Messages messages;

    Gathered(Networks networks, Digests digests, Standing standing, Messages messages) {
        this.networks = networks;
        this.digests = digests;
        this.standing = standing;
        this.messages = messages;
    }

    /** What of a letter may go out now; empty: nothing of it stands. */
    Optional<Message> asItStands(Message message) {
        var id = message.network();
        if (id == null || message.kind() != Kind.DIGEST) {
            return Optional.of(message).filter(standing::stands);
        }
        var all = digests.in(id, message.id());
        var standing = standing(all);
        if (standing.size() == all.size()) {
            return Optional.of(message);
        }
        return standing.isEmpty()
                ? Optional.empty()
                : networks.withId(id).map(network -> one(network, message, standing));
    }

    List<Message> standing(List<Message> letters) {
        return letters.stream().filter(standing::stands).toList();
    }

    /** In the language of the newest; one alone is sent as it is. */
    Message one(Network network, Message blank, List<Message> letters) {
        var newest = letters.getLast();
        if (letters.size() == 1) {
            return newest.again(blank.id());
        }
        var language = newest.language();
        var subject =
                messages.get(
                        language, "mail.digest.subject", network.nameFor(language), letters.size());
        return blank.saying(new Words(language, subject, body(letters))).by(network, Kind.DIGEST);
    }

    private static String body(List<Message> letters) {
        return letters.stream()
                .map(one -> "■ " + one.subject() + "\n\n" + one.body())
                .collect(Collectors.joining("\n\n"));
    }
}
