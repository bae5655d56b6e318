package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Session;
import org.kith.network.Network;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What has been found out about a request: who asks, and in which network. */
final class Visit {

    private static final String SESSION = Visit.class.getName() + ".session";
    private static final String NETWORK = Visit.class.getName() + ".network";
    private static final String ACTOR = Visit.class.getName() + ".actor";

    private Visit() {}

    static void set(HttpServletRequest request, Session session) {
        request.setAttribute(SESSION, session);
    }

    static void set(HttpServletRequest request, Network network) {
        request.setAttribute(NETWORK, network);
    }

    static void set(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
    }

    static Optional<Session> session(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(SESSION));
    }

    static Optional<Person> person(HttpServletRequest request) {
        return session(request).map(Session::person);
    }

    static @Nullable Network network(HttpServletRequest request) {
        return (Network) request.getAttribute(NETWORK);
    }

    static Actor actor(HttpServletRequest request) {
        var actor = (Actor) request.getAttribute(ACTOR);
        return actor == null ? Actor.VISITOR : actor;
    }

    /** The address within a network, however it was written. */
    static String path(HttpServletRequest request, Network network) {
        var whole = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        var before = whole.indexOf("/" + network.slug());
        return before < 0 ? whole : whole.substring(before + 1 + network.slug().length());
    }
}
