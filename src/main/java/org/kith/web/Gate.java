package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Role;
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
import java.util.stream.Collectors;

/**
 * Lets a request through to its route: finds the network of the address and the actor in it, and
 * holds both against the route's {@link Allow}, and where it has one its {@link Own}. Routes that
 * declare nothing are closed.
 */
@Component
class Gate implements HandlerInterceptor {

    private final Networks networks;
    private final Members members;
    private final Map<Class<?>, Owning> owners;

    Gate(Networks networks, Members members, List<Owning> owners) {
        this.networks = networks;
        this.members = members;
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
        admit(request, allow.value());
        var own = route.getMethodAnnotation(Own.class);
        if (own != null) {
            holdToOwner(request, own);
        }
        return true;
    }

    /** The description of our API is made by a library, and is for everybody. */
    private static boolean describesTheApi(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.springdoc.");
    }

    private void admit(HttpServletRequest request, Role needed) {
        var slug = pathVariables(request).get("network");
        if (slug == null) {
            Visit.set(request, outsideNetworks(request));
        } else {
            enter(request, networks.find(slug).orElseThrow(NotHere::new));
        }
        var actor = Visit.actor(request);
        if (!actor.may(needed)) {
            throw actor.signedIn() ? new NotAllowed(needed) : new SignInFirst();
        }
    }

    private void holdToOwner(HttpServletRequest request, Own own) {
        var actor = Visit.actor(request);
        var network = Visit.network(request);
        var owner = owners.get(own.value());
        if (network == null || owner == null) {
            throw new IllegalStateException("nobody knows whose it is: " + own);
        }
        if (Arrays.stream(own.unless()).noneMatch(actor::may)
                && !owner.isTheirs(network.id(), actor, new Named(pathVariables(request)))) {
            throw new NotHere();
        }
    }

    /** An unpublished network does not exist for those who do not belong to it. */
    private void enter(HttpServletRequest request, Network network) {
        var actor =
                Visit.person(request)
                        .map(p -> new Actor(p.id(), p.name(), members.roleOf(network.id(), p)))
                        .orElse(Actor.VISITOR);
        if (!network.published() && !actor.may(Role.READER)) {
            throw new NotHere();
        }
        Visit.set(request, network);
        Visit.set(request, actor);
    }

    private static Actor outsideNetworks(HttpServletRequest request) {
        return Visit.person(request)
                .map(p -> new Actor(p.id(), p.name(), p.operator() ? Role.OPERATOR : Role.PERSON))
                .orElse(Actor.VISITOR);
    }

    @SuppressWarnings("unchecked") // Spring keeps exactly this map under the attribute
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : variables;
    }
}
