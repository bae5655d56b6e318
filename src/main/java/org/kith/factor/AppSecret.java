package org.kith.factor;

import io.nayuki.qrcodegen.QrCode;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A secret for the app on a phone: to be photographed, or typed where no camera can. */
record AppSecret(byte[] secret, String mail) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int QUIET_ZONE = 4;

    /** In groups of four, as people read it out (Base32, RFC 4648). */
    String words() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that apps understand. */
    String address() {
        var whom = URLEncoder.encode(mail, StandardCharsets.UTF_8);
        return "otpauth://totp/Kith:" + whom + "?secret=" + base32() + "&issuer=Kith";
    }

    /** How many units its picture is wide and high. */
    int size() {
        return code().size + 2 * QUIET_ZONE;
    }

    /** The picture of the address as an SVG path of squares. */
    String path() {
        var code = code();
        return IntStream.range(0, code.size * code.size)
                .filter(n -> code.getModule(n % code.size, n / code.size))
                .mapToObj(
                        n ->
                                "M%d %dh1v1h-1z"
                                        .formatted(
                                                n % code.size + QUIET_ZONE,
                                                n / code.size + QUIET_ZONE))
                .collect(Collectors.joining());
    }

    private QrCode code() {
        return QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
    }

    /** A secret of 20 bytes is 32 signs of five bits, with nothing over. */
    private String base32() {
        var number = new BigInteger(1, secret);
        return IntStream.range(0, secret.length * 8 / 5)
                .map(n -> secret.length * 8 / 5 - 1 - n)
                .mapToObj(n -> number.shiftRight(5 * n).intValue() & 31)
                .map(five -> String.valueOf(BASE32.charAt(five)))
                .collect(Collectors.joining());
    }
}
