package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Holds requests against what networks ask people to agree to: pages of those who belong, and
 * whatever anybody signed in writes. Parts of pages, files and what programs read are let through.
 */
@Component
class Consented {

    private final WantedConsent wanted;

    Consented(WantedConsent wanted) {
        this.wanted = wanted;
    }

    /**
     * @throws ConsentFirst where it is missing
     */
    void hold(HttpServletRequest request, Allow allow, boolean reads) {
        var network = Visit.network(request);
        var actor = Visit.actor(request);
        if (network == null || allow.unagreed() || !actor.signedIn()) {
            return;
        }
        var asked = !reads || actor.may(Role.READER) && isPage(request);
        if (asked && wanted.isMissing(network, actor)) {
            throw new ConsentFirst("/" + network.slug() + "/consent");
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith("/api/");
    }
}
