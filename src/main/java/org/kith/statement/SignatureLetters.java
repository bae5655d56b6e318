package org.kith.statement;

import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Objects;

/** What signers are told by mail: each letter leads to the page of their own signature. */
@Component
class SignatureLetters {

    private final NewSignatures signatures;
    private final SignatureKeys keys;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    SignatureLetters(
            NewSignatures signatures,
            SignatureKeys keys,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.signatures = signatures;
        this.keys = keys;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** The page of a signature, which whoever has the address can use. */
    String page(Network network, Signature.Id id) {
        return "/signatures/" + network.slug() + "/" + keys.of(id);
    }

    /** To confirm; or, where that was done, that it was. */
    void write(Network network, Statement statement, Signature one, Instant now) {
        var what = one.confirmedAt() == null ? "confirm" : "again";
        var mail = Objects.requireNonNull(one.mail());
        outbox.add(
                Message.to(
                                mail,
                                one.language(),
                                words(network, statement, one, what + ".subject"),
                                words(network, statement, one, what + ".body"))
                        .by(network, Kind.STATEMENT)
                        .within(Signature.CONFIRM_WITHIN));
        signatures.written(network.id(), one.id(), now);
    }

    private String words(Network network, Statement statement, Signature one, String what) {
        return messages.get(
                one.language(),
                "statement.mail." + what,
                Objects.requireNonNull(one.name()),
                statement.in(one.language()).title(),
                network.nameFor(one.language()),
                address + page(network, one.id()),
                Signature.CONFIRM_WITHIN.toDays());
    }
}
