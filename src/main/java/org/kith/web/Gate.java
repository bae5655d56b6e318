package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Power;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a request through to its route: finds the network of the address and the actor in it, and
 * holds both against the route's {@link Allow}, and where it has one its {@link Own}. Routes that
 * declare nothing are closed.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Networks networks;
    private final Members members;
    private final SecondFactor secondFactor;
    private final Writes writes;
    private final Crowd crowds;
    private final Consented agreements;
    private final Watches watches;
    private final Map<Class<?>, Owning> owners;

    Gate(
            Networks networks,
            Members members,
            SecondFactor secondFactor,
            Writes writes,
            Crowd crowds,
            Consented agreements,
            Watches watches,
            List<Owning> owners) {
        this.networks = networks;
        this.members = members;
        this.secondFactor = secondFactor;
        this.writes = writes;
        this.crowds = crowds;
        this.agreements = agreements;
        this.watches = watches;
        this.owners =
                owners.stream().collect(Collectors.toUnmodifiableMap(Owning::getClass, o -> o));
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || describesTheApi(handler)) {
            return true;
        }
        if (!(handler instanceof HandlerMethod route)) {
            throw new NotHere();
        }
        var allow = route.getMethodAnnotation(Allow.class);
        if (allow == null) {
            throw new NotHere();
        }
        admit(request, allow);
        holdWatched(request);
        var own = route.getMethodAnnotation(Own.class);
        if (own != null) {
            holdToOwner(request, own);
        }
        var reads = READS.contains(request.getMethod());
        agreements.hold(request, allow, reads);
        if (!reads) {
            writes.count(request, allow.crowd());
        }
        return true;
    }

    /** The description of our API is made by a library, and is for everybody. */
    private static boolean describesTheApi(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.springdoc.");
    }

    private void admit(HttpServletRequest request, Allow allow) {
        var slug = pathVariables(request).get("network");
        if (slug == null) {
            outsideNetworks(request);
        } else {
            enter(request, allow.crowd() ? crowds.network(slug) : find(slug));
        }
        holdHidden(request);
        var actor = Visit.actor(request);
        var session = Visit.session(request);
        if (!actor.may(allow.value())) {
            throw refused(request, allow.value());
        }
        if (allow.confirmed() && session.filter(SecondFactor::waits).isPresent()) {
            throw new ConfirmFirst();
        }
    }

    private Network find(String slug) {
        return networks.find(slug).orElseThrow(NotHere::new);
    }

    /** Of a network that is not published, nothing is for whom nothing of their power is left. */
    private static void holdHidden(HttpServletRequest request) {
        var network = Visit.network(request);
        if (network != null && !network.published() && !Visit.actor(request).may(Role.READER)) {
            throw new ConfirmFirst();
        }
    }

    private RuntimeException refused(HttpServletRequest request, Role needed) {
        var session = Visit.session(request);
        if (session.isEmpty()) {
            return new SignInFirst();
        }
        return power(session.get(), Visit.network(request)).full().includes(needed)
                ? new ConfirmFirst()
                : new NotAllowed(needed);
    }

    /**
     * What stands at an address may be hidden from its readers, and then nothing below it is there.
     */
    private void holdWatched(HttpServletRequest request) {
        var network = Visit.network(request);
        if (network != null
                && watches.keepsFrom(network, Visit.actor(request), Visit.path(request, network))) {
            Refusals.note(request, "hidden");
            throw new NotHere();
        }
    }

    private void holdToOwner(HttpServletRequest request, Own own) {
        var actor = Visit.actor(request);
        var network = Visit.network(request);
        var owner = owners.get(own.value());
        if (owner == null) {
            throw new IllegalStateException("nobody knows whose it is: " + own);
        }
        var named = new Named(pathVariables(request));
        if (Arrays.stream(own.unless()).noneMatch(actor::may)
                && !(network == null
                        ? owner.isTheirs(actor, named)
                        : owner.isTheirs(network.id(), actor, named))) {
            Refusals.note(request, "not theirs");
            throw new NotHere();
        }
    }

    /** An unpublished network does not exist for those who do not belong to it. */
    private void enter(HttpServletRequest request, Network network) {
        var power = Visit.session(request).map(s -> power(s, network)).orElse(Power.OF_VISITOR);
        if (!network.published() && !power.full().includes(Role.READER)) {
            Refusals.note(request, "not of this network");
            throw new NotHere();
        }
        Visit.set(request, network);
        Visit.set(request, actor(request, power));
    }

    private void outsideNetworks(HttpServletRequest request) {
        var power = Visit.session(request).map(s -> power(s, null)).orElse(Power.OF_VISITOR);
        Visit.set(request, actor(request, power));
    }

    private Actor actor(HttpServletRequest request, Power power) {
        return Visit.session(request)
                .map(
                        session ->
                                new Actor(
                                        session.person().id(),
                                        session.person().name(),
                                        secondFactor.held(session, power)))
                .orElse(Actor.VISITOR);
    }

    private Power power(Session session, @Nullable Network network) {
        var person = session.person();
        if (network != null) {
            return members.powerOf(network.id(), person);
        }
        return person.operator() ? Power.OF_OPERATOR : Power.OF_PERSON;
    }

    @SuppressWarnings("unchecked") // Spring keeps exactly this map under the attribute
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : variables;
    }
}
