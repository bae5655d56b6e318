package org.kith.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom a request comes from, for counting: of IPv6 the first 64 bits, since whoever has one such
 * address has as many as they like.
 */
public final class Connection {

    private static final int NETWORK = 8;

    private Connection() {}

    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException named) {
            return address;
        }
    }
}
