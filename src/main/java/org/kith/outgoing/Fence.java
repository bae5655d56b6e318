package org.kith.outgoing;

import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets a name become addresses only where all of them are on the public internet. A connection is
 * made to the very addresses that were looked at, so a name that answers otherwise a moment later
 * leads nowhere else.
 */
final class Fence implements DnsResolver {

    /** Beside what the library knows as internal: shared, reserved and translated ranges (IANA). */
    private static final List<String> NOT_PUBLIC =
            List.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/8",
                    "100::/16",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe00::/8",
                    "ff00::/8");

    private static final InetAddressMatcher OUTSIDE =
            InetAddressMatchers.matchExternal().excludeAddresses(NOT_PUBLIC).build();

    private final DnsResolver names;
    private final Set<String> trusted;

    /**
     * @param trusted hosts inside the walls, in small letters, that whoever runs Kith has named
     */
    Fence(DnsResolver names, Set<String> trusted) {
        this.names = names;
        this.trusted = trusted;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (!trusts(host) && !Arrays.stream(found).allMatch(OUTSIDE::matches)) {
            throw new UnknownHostException(host + " is not on the public internet");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    boolean trusts(String host) {
        return trusted.contains(host.toLowerCase(Locale.ROOT));
    }
}
