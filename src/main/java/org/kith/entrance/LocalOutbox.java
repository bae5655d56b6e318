package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Whether messages are shown on a page: only without a mail server, and only to a browser on this
 * very machine, where people come to by no other name. Behind a proxy nobody is local.
 */
@Component
class LocalOutbox {

    /** A proxy, or a page that lends its name to this machine, asks for another host. */
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean mailServer;
    private final boolean triedOut;

    LocalOutbox(
            @Value("${spring.mail.host:}") String mailHost,
            @Value("${kith.address}") String address) {
        this.mailServer = !mailHost.isBlank();
        this.triedOut = LOCAL_NAMES.contains(String.valueOf(URI.create(address).getHost()));
    }

    boolean shownTo(HttpServletRequest request) {
        return !mailServer
                && triedOut
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && LOCAL_NAMES.contains(request.getServerName())
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException odd) {
            return false;
        }
    }
}
