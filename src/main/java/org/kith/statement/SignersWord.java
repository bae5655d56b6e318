package org.kith.statement;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

/** What a signer does with their own signature, by the key that their letter brought. */
@Component
class SignersWord {

    private final NetworkScope scope;
    private final Statements statements;
    private final Signatures signatures;
    private final SignatureKeys keys;

    SignersWord(
            NetworkScope scope, Statements statements, Signatures signatures, SignatureKeys keys) {
        this.scope = scope;
        this.statements = statements;
        this.signatures = signatures;
        this.keys = keys;
    }

    /** A signature with what it stands below. */
    record Own(Statement statement, Signature signature) {}

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
        return new Own(statements.find(network, one.statement()).orElseThrow(), one);
    }

    void confirm(Network.Id network, String key, Instant now) {
        find(network, key)
                .filter(own -> own.statement().mayBeConfirmed(now))
                .ifPresent(
                        own ->
                                signatures.confirm(
                                        network, own.signature().id(), Nonce.next(), now));
    }

    void withdraw(Network.Id network, String key, Instant now) {
        find(network, key)
                .ifPresent(own -> signatures.withdraw(network, own.signature().id(), now));
    }

    /** Nothing of it stays but a leaf of counts that were published, which says nothing. */
    void erase(Network.Id network, String key) {
        find(network, key).ifPresent(own -> signatures.erase(network, own.signature().id()));
    }
}
