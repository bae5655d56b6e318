package org.kith.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.shared.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The two ceremonies of WebAuthn: a device makes a passkey, and shows one. The device has to ask
 * its holder for a finger, a face or a number each time.
 */
@Component
class Ceremonies {

    /** Ed25519, P-256, RSA: what devices make; the first that they can. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.RS256);

    private static final Logger LOG = LoggerFactory.getLogger(Ceremonies.class);
    private static final String SIGN_IN = "sign-in";

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webauthn =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(converter);
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Origin origin;
    private final String host;

    Ceremonies(Passkeys passkeys, Challenges challenges, @Value("${kith.address}") String address) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.origin = Origin.create(address);
        this.host = Objects.requireNonNull(URI.create(address).getHost(), address);
    }

    /** The name that passkeys are bound to: that of the address of this installation. */
    String host() {
        return host;
    }

    byte[] toMake(Person.Id person) {
        return challenges.issue("make:" + person);
    }

    byte[] toSignIn() {
        return challenges.issue(SIGN_IN);
    }

    byte[] toConfirm(Person.Id person) {
        return challenges.issue("confirm:" + person);
    }

    /** The passkey that a device has made for this person; empty where the answer does not hold. */
    Optional<Passkey> made(Person.Id person, String answer) {
        return held(() -> {
                    var data = webauthn.parseRegistrationResponseJSON(answer);
                    return webauthn.verify(data, parameters(data));
                })
                .filter(data -> genuine(data.getCollectedClientData(), "make:" + person))
                .map(data -> passkey(person, data));
    }

    /** Whose passkey this is; empty where the answer does not hold. */
    Optional<Person.Id> signedIn(String answer) {
        return shown(answer, SIGN_IN).map(Passkey::person);
    }

    /** Whether the answer is of a passkey of this very person. */
    boolean confirmed(Person.Id person, String answer) {
        return shown(answer, "confirm:" + person)
                .filter(passkey -> passkey.person().equals(person))
                .isPresent();
    }

    private Optional<Passkey> shown(String answer, String purpose) {
        var shown = held(() -> webauthn.parseAuthenticationResponseJSON(answer));
        var known =
                shown.flatMap(data -> Optional.ofNullable(data.getCredentialId()))
                        .flatMap(passkeys::find);
        if (shown.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        return held(() -> webauthn.verify(shown.get(), parameters(shown.get(), known.get())))
                .filter(data -> genuine(data.getCollectedClientData(), purpose))
                .filter(
                        data ->
                                passkeys.used(
                                        known.get(), counter(data), backedUp(data, known.get())))
                .flatMap(data -> known);
    }

    /** The library trusts that an answer is whole: whatever it stumbles over, it does not hold. */
    private static <T> Optional<T> held(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException wrong) {
            LOG.debug("an answer of a passkey does not hold", wrong);
            return Optional.empty();
        }
    }

    /** The challenge inside was compared with itself by the library; whether it is ours is here. */
    private boolean genuine(@Nullable CollectedClientData client, String purpose) {
        return client != null && challenges.use(client.getChallenge().getValue(), purpose);
    }

    private static long counter(AuthenticationData data) {
        var shown = data.getAuthenticatorData();
        return shown == null ? 0 : shown.getSignCount();
    }

    /** A phone may begin to keep copies, or stop: each use tells. */
    private static boolean backedUp(AuthenticationData data, Passkey known) {
        var shown = data.getAuthenticatorData();
        return shown == null ? known.backedUp() : shown.isFlagBS();
    }

    private Passkey passkey(Person.Id person, RegistrationData data) {
        var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(made.getAttestedCredentialData());
        return new Passkey(
                new Passkey.Id(Uuid7.next()),
                key.getCredentialId(),
                person,
                keys.convert(key),
                made.getSignCount(),
                made.isFlagBS());
    }

    private RegistrationParameters parameters(RegistrationData data) {
        var allowed =
                ALGORITHMS.stream()
                        .map(
                                one ->
                                        new PublicKeyCredentialParameters(
                                                PublicKeyCredentialType.PUBLIC_KEY, one))
                        .toList();
        return new RegistrationParameters(
                server(data.getCollectedClientData()), allowed, true, true);
    }

    private AuthenticationParameters parameters(AuthenticationData data, Passkey known) {
        var record =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        true,
                        null,
                        known.backedUp(),
                        known.counter(),
                        keys.convert(known.publicKey()),
                        null,
                        null,
                        null,
                        Set.of());
        return new AuthenticationParameters(
                server(data.getCollectedClientData()), record, null, true, true);
    }

    private ServerProperty server(@Nullable CollectedClientData client) {
        var challenge = client == null ? new DefaultChallenge() : client.getChallenge();
        return ServerProperty.builder()
                .originPredicate(this::ours)
                .rpId(host)
                .challenge(Objects.requireNonNull(challenge))
                .build();
    }

    /** On the very machine a passkey is of all its ports, and so are we. */
    private boolean ours(Origin asked) {
        return asked.equals(origin)
                || (host.equals("localhost") && "localhost".equals(asked.getHost()));
    }
}
