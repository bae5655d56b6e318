package org.kith.mail;

import org.kith.account.InstallationKey;
import org.kith.network.Network;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The part of an address at which a letter is answered, replies+…@example.org: whose answer it is
 * and in what, of which network, and a proof that only this installation can make. 48 signs, for a
 * mailbox's name holds 64 with all; small letters and digits, for some programs change the case.
 *
 * @param network the last four bytes of its id: enough to ask few networks
 * @param answers as {@link Message.Strand} has it
 */
record AnswerCode(int network, UUID answers) {

    private static final int PLAIN = 20;
    private static final int PROOF = 10;
    private static final int SIGNS = 48;
    private static final int OF_SIGN = 32;

    private static final Pattern CODE = Pattern.compile("\\+([0-9a-v]{" + SIGNS + "})@");

    AnswerCode(Network.Id network, UUID answers) {
        this(mark(network), answers);
    }

    boolean isOf(Network.Id one) {
        return mark(one) == network;
    }

    String text(InstallationKey key) {
        var plain = plain();
        var whole = Arrays.copyOf(plain, PLAIN + PROOF);
        System.arraycopy(proof(plain, key), 0, whole, PLAIN, PROOF);
        var signs = new BigInteger(1, whole).toString(OF_SIGN);
        return "0".repeat(SIGNS - signs.length()) + signs;
    }

    /** Of all addresses in a header that prove one. */
    static List<AnswerCode> in(String header, InstallationKey key) {
        return CODE.matcher(header.toLowerCase(Locale.ROOT))
                .results()
                .flatMap(found -> read(found.group(1), key).stream())
                .toList();
    }

    private static Optional<AnswerCode> read(String signs, InstallationKey key) {
        var number = new BigInteger(signs, OF_SIGN).toByteArray();
        var whole = new byte[PLAIN + PROOF];
        var from = Math.max(0, number.length - whole.length);
        System.arraycopy(
                number, from, whole, whole.length - (number.length - from), number.length - from);
        var plain = Arrays.copyOf(whole, PLAIN);
        var proof = Arrays.copyOfRange(whole, PLAIN, whole.length);
        var read = ByteBuffer.wrap(plain);
        return MessageDigest.isEqual(proof, proof(plain, key))
                ? Optional.of(
                        new AnswerCode(read.getInt(), new UUID(read.getLong(), read.getLong())))
                : Optional.empty();
    }

    private byte[] plain() {
        return ByteBuffer.allocate(PLAIN)
                .putInt(network)
                .putLong(answers.getMostSignificantBits())
                .putLong(answers.getLeastSignificantBits())
                .array();
    }

    private static byte[] proof(byte[] plain, InstallationKey key) {
        var purpose = "answers by mail ".getBytes(StandardCharsets.US_ASCII);
        var signed = ByteBuffer.allocate(purpose.length + plain.length).put(purpose).put(plain);
        return Arrays.copyOf(key.sign(signed.array()), PROOF);
    }

    private static int mark(Network.Id network) {
        return (int) network.value().getLeastSignificantBits();
    }
}
