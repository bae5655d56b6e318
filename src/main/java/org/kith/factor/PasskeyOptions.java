package org.kith.factor;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;

import org.kith.account.Person;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What a page asks a browser to do with passkeys, as JSON of WebAuthn (level 3, § 5.4 and 5.5). */
@Component
public class PasskeyOptions {

    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final JsonMapper json;

    PasskeyOptions(Ceremonies ceremonies, Passkeys passkeys, JsonMapper json) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.json = json;
    }

    /** Any passkey of this installation: the device knows whose it is. */
    public String toSignIn() {
        return toShow(ceremonies.toSignIn(), List.of());
    }

    /** One of this person's; empty where they have none. */
    String toConfirm(Person person) {
        var own = passkeys.of(person.id());
        return own.isEmpty() ? "" : toShow(ceremonies.toConfirm(person.id()), own);
    }

    /** A new one, on a device that holds none of this person's yet. */
    String toMake(Person person) {
        var user =
                Map.of(
                        "id", text(handle(person.id())),
                        "name", person.mail(),
                        "displayName", person.name());
        return json.writeValueAsString(
                Map.of(
                        "rp", Map.of("id", ceremonies.host(), "name", "Kith"),
                        "user", user,
                        "challenge", text(ceremonies.toMake(person.id())),
                        "pubKeyCredParams",
                                Ceremonies.ALGORITHMS.stream().map(PasskeyOptions::kind).toList(),
                        "excludeCredentials", named(passkeys.of(person.id())),
                        "authenticatorSelection",
                                Map.of(
                                        "residentKey",
                                        "required",
                                        "requireResidentKey",
                                        true,
                                        "userVerification",
                                        "required"),
                        "attestation", "none",
                        "timeout", Challenges.LASTS.toMillis()));
    }

    private String toShow(byte[] challenge, List<Passkey> allowed) {
        return json.writeValueAsString(
                Map.of(
                        "rpId", ceremonies.host(),
                        "challenge", text(challenge),
                        "allowCredentials", named(allowed),
                        "userVerification", "required",
                        "timeout", Challenges.LASTS.toMillis()));
    }

    private static Map<String, Object> kind(COSEAlgorithmIdentifier algorithm) {
        return Map.of("type", "public-key", "alg", algorithm.getValue());
    }

    private static List<Map<String, String>> named(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(one -> Map.of("type", "public-key", "id", text(one.credential())))
                .toList();
    }

    private static byte[] handle(Person.Id person) {
        return ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
