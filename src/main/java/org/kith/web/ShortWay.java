package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;

/**
 * Takes the forms of a crowd ({@link CrowdForm}) before all that other requests go through, for
 * that costs more than keeping them. It holds them to the same: the network is there for everybody
 * and the subject is not hidden, the form came from a page of ours, whoever sends it has not sent
 * too many. Whatever is not quite ordinary, be it a session, a field to mend or a limit that is
 * reached, goes the long way, as if this were not here. No thread of the server waits while such a
 * form is kept: a crowd leaves threads to all who ask for something else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ShortWay extends OncePerRequestFilter {

    private static final int LONGEST = 8_192;

    /** More than these wait in threads of the server, as all other requests do. */
    private static final int MOST_WAITING = 1_000;

    private final List<CrowdForm> forms;
    private final FormTokens tokens;
    private final Crowd crowd;
    private final Watches watches;
    private final HttpFirewall firewall;
    private final Troubles troubles;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    ShortWay(
            List<CrowdForm> forms,
            FormTokens tokens,
            Crowd crowd,
            Watches watches,
            HttpFirewall firewall,
            Troubles troubles) {
        this.forms = forms;
        this.tokens = tokens;
        this.crowd = crowd;
        this.watches = watches;
        this.firewall = firewall;
        this.troubles = troubles;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return !request.getMethod().equals("POST")
                || length < 0
                || length > LONGEST
                || request.getQueryString() != null
                || !MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(request.getContentType())
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || Frames.cookie(request, SessionCookie.NAME).isPresent();
    }

    /** What was not taken comes by once more. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = CrowdAnswer.of(request);
        if (answer.isPresent()) {
            say(answer.get(), request, response, chain);
            return;
        }
        var taking = forms.stream().flatMap(form -> read(form, request).stream()).findFirst();
        if (taking.isPresent() && waiting.tryAcquire()) {
            keep(taking.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void keep(
            CrowdForm.Taking taking, HttpServletRequest request, HttpServletResponse response) {
        var one = begin(request, response);
        begun(taking)
                .whenComplete(
                        (next, broken) -> {
                            waiting.release();
                            one.end(CrowdAnswer.of(next, broken));
                        });
    }

    private CrowdWait begin(HttpServletRequest request, HttpServletResponse response) {
        try {
            return CrowdWait.begin(request, response);
        } catch (RuntimeException | Error broken) {
            waiting.release();
            throw broken;
        }
    }

    private static CompletionStage<Optional<String>> begun(CrowdForm.Taking taking) {
        try {
            return taking.get();
        } catch (RuntimeException | Error broken) {
            return CompletableFuture.failedStage(broken);
        }
    }

    private void say(
            CrowdAnswer answer,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var broken = answer.broken();
        if (broken == null) {
            chain.doFilter(CrowdAnswer.fresh(request), response);
            return;
        }
        tokens.lend(request, response);
        if (broken instanceof NotYetKnown wait) {
            troubles.notYetKnown(wait, request, response);
        } else {
            // It may be kept all the same: it is not tried again.
            troubles.broken(broken, request, response);
        }
    }

    /** Empty: the long way. */
    private Optional<CrowdForm.Taking> read(CrowdForm form, HttpServletRequest sent) {
        var address = form.address().matcher(sent.getRequestURI());
        if (!address.matches()) {
            return Optional.empty();
        }
        try {
            var request = firewall.getFirewalledRequest(sent);
            var taking =
                    network(request, address.group("network"))
                            .flatMap(network -> form.read(sent(request, network, address)));
            taking.ifPresent(one -> crowd.count(request));
            return taking;
        } catch (NotHere
                | TooMany
                | RequestRejectedException
                | DataAccessException
                | TransactionException refused) {
            // Whoever goes the long way is told so there.
            return Optional.empty();
        }
    }

    /** Where the form came from a page of ours and the network is there for everybody. */
    private Optional<Network> network(HttpServletRequest request, String slug) {
        if (!tokens.fits(request)) {
            return Optional.empty();
        }
        var network = crowd.network(slug);
        if (!network.published()
                || watches.keepsFrom(network, Actor.VISITOR, Visit.path(request, network))) {
            return Optional.empty();
        }
        Visit.set(request, network);
        return Optional.of(network);
    }

    private static CrowdForm.Sent sent(
            HttpServletRequest request, Network network, Matcher address) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return new CrowdForm.Sent(
                network,
                address.group("subject"),
                Frames.language(request),
                Connection.of(request.getRemoteAddr()),
                fields);
    }
}
