package org.kith.statement;

import org.kith.account.InstallationKey;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The signer's own key to their signature: its id and what only this installation can compute for
 * it. No table of signatures holds it: a lost letter is written again with the same key. The
 * letters hold it for as long as they are kept, and go with what is erased.
 */
@Component
class SignatureKeys {

    private static final int ID = 16;
    private static final int PROOF = 20;

    private final InstallationKey key;

    SignatureKeys(InstallationKey key) {
        this.key = key;
    }

    String of(Signature.Id id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(ID + PROOF).put(bytes(id)).put(proof(id)).array());
    }

    /** Empty where nobody was given this one. */
    Optional<Signature.Id> read(String shown) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(shown));
            if (bytes.remaining() != ID + PROOF) {
                return Optional.empty();
            }
            var id = new Signature.Id(new UUID(bytes.getLong(), bytes.getLong()));
            var proof = new byte[PROOF];
            bytes.get(proof);
            return MessageDigest.isEqual(proof, proof(id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The address of a request, so that many from one are seen and none is read. */
    String sentFrom(String address) {
        var signed = key.sign(("signature-from:" + address).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed, 0, ID);
    }

    private byte[] proof(Signature.Id id) {
        var signed = key.sign(("signature:" + id).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(signed, PROOF);
    }

    private static byte[] bytes(Signature.Id id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
