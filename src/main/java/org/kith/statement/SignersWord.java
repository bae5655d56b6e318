package org.kith.statement;

import org.kith.mail.Kind;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a signer does with their own signature, by the key that their letter brought. */
@Component
class SignersWord {

    private final NetworkScope scope;
    private final Statements statements;
    private final Signatures signatures;
    private final SignatureKeys keys;
    private final OtherMedium elsewhere;
    private final Outbox outbox;

    SignersWord(
            NetworkScope scope,
            Statements statements,
            Signatures signatures,
            SignatureKeys keys,
            OtherMedium elsewhere,
            Outbox outbox) {
        this.scope = scope;
        this.statements = statements;
        this.signatures = signatures;
        this.keys = keys;
        this.elsewhere = elsewhere;
        this.outbox = outbox;
    }

    /**
     * A signature with what it stands below.
     *
     * @param shown whether readers see the statement
     */
    record Own(Statement statement, boolean shown, Signature signature) {

        boolean mayBeConfirmed(Instant now) {
            return shown && statement.mayBeConfirmed(now);
        }
    }

    /** Empty where nobody was given this key, or the signature is gone. */
    Optional<Own> find(Network.Id network, String key) {
        return scope.in(
                network,
                db ->
                        keys.read(key)
                                .flatMap(id -> signatures.find(network, id))
                                .filter(one -> one.mail() != null)
                                .map(one -> own(network, one)));
    }

    private Own own(Network.Id network, Signature one) {
        return new Own(
                statements.find(network, one.statement()).orElseThrow(),
                statements.isShown(network, one.statement()),
                one);
    }

    void confirm(Network.Id network, String key, Instant now) {
        scope.in(
                network,
                db -> {
                    find(network, key)
                            .filter(own -> own.mayBeConfirmed(now))
                            .ifPresent(own -> confirm(network, own.signature(), now));
                    return null;
                });
    }

    private void confirm(Network.Id network, Signature one, Instant now) {
        elsewhere.holdPaper(network, one.statement());
        if (signatures.confirm(network, one.id(), Nonce.next(), now)) {
            elsewhere.doubtPaper(network, one);
        }
    }

    void withdraw(Network.Id network, String key, Instant now) {
        find(network, key)
                .ifPresent(own -> signatures.withdraw(network, own.signature().id(), now));
    }

    /** Nothing of it stays but a leaf of counts that were published, which says nothing. */
    void erase(Network.Id network, String key) {
        scope.in(
                network,
                db -> {
                    find(network, key).ifPresent(own -> erase(network, own.signature()));
                    return null;
                });
    }

    private void erase(Network.Id network, Signature one) {
        signatures.erase(network, one.id());
        outbox.forget(network, Kind.STATEMENT, List.of(Objects.requireNonNull(one.mail())));
    }
}
