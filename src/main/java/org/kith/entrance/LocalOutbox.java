package org.kith.entrance;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Whether messages are shown on a page: only without a mail server, and only to a browser on this
 * very machine. Behind a proxy nobody is local.
 */
@Component
class LocalOutbox {

    private final boolean mailServer;

    LocalOutbox(@Value("${spring.mail.host:}") String mailHost) {
        this.mailServer = !mailHost.isBlank();
    }

    boolean shownTo(HttpServletRequest request) {
        return !mailServer
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
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
