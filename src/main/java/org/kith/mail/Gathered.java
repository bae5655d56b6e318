package org.kith.mail;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Several letters in one, each with its subject above it; only those that stand when it goes out.
 */
@Component
class Gathered {

    private static final Logger LOG = LoggerFactory.getLogger(Gathered.class);

    private final Networks networks;
    private final Digests digests;
    private final Standing standing;
    private final Messages messages;
    private final AnswersByMail answers;

    Gathered(
            Networks networks,
            Digests digests,
            Standing standing,
            Messages messages,
            AnswersByMail answers) {
        this.networks = networks;
        this.digests = digests;
        this.standing = standing;
        this.messages = messages;
        this.answers = answers;
    }

    /**
     * What of a letter may go out now, and how each that it gathers is answered; empty: nothing of
     * it stands.
     */
    Optional<Message> asItStands(Message message) {
        var id = message.network();
        if (id == null || message.kind() != Kind.DIGEST) {
            return Optional.of(message).filter(standing::stands);
        }
        var standing = standing(id, digests.in(id, message.id()));
        return standing.isEmpty()
                ? Optional.empty()
                : networks.withId(id).map(network -> one(network, message, answerable(standing)));
    }

    private List<Message> standing(Network.Id network, List<Message> letters) {
        var looked = look(letters, letter -> digests.putBack(network, letter.id()));
        return letters.stream().filter(one -> looked.getOrDefault(one.id(), false)).toList();
    }

    /**
     * Whether each stands, without those of which it cannot be said: they hold up no other.
     *
     * @param unknown what becomes of them
     */
    Map<UUID, Boolean> look(List<Message> letters, Consumer<Message> unknown) {
        var looked = new HashMap<UUID, Boolean>();
        for (var letter : letters) {
            try {
                looked.put(letter.id(), standing.stands(letter));
            } catch (RuntimeException broken) {
                LOG.error("Letter {} could not be looked at", letter.id(), broken);
                unknown.accept(letter);
            }
        }
        return looked;
    }

    private List<Message> answerable(List<Message> letters) {
        return letters.size() == 1
                ? letters
                : letters.stream().map(one -> answerable(one, answers, messages)).toList();
    }

    /**
     * One letter among others has no sender's address of its own: its words say where to answer.
     */
    static Message answerable(Message letter, AnswersByMail answers, Messages messages) {
        var network = letter.network();
        var words = letter.words();
        return Optional.ofNullable(network)
                .flatMap(id -> answers.address(id, letter.strand()))
                .map(
                        address ->
                                letter.saying(
                                        new Words(
                                                words.language(),
                                                words.subject(),
                                                words.body()
                                                        + "\n\n"
                                                        + messages.get(
                                                                words.language(),
                                                                "mail.digest.answer",
                                                                address))))
                .orElse(letter);
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
