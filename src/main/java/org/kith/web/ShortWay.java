package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Takes the forms of a crowd ({@link CrowdForm}) before all that other requests go through, for
 * that costs more than keeping them. It holds them to the same: the network is there for everybody
 * and the subject is not hidden, the form came from a page of ours, whoever sends it has not sent
 * too many. Whatever is not quite ordinary, be it a session, a field to mend or a limit that is
 * reached, goes the long way, as if this were not here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ShortWay extends OncePerRequestFilter {

    private static final int LONGEST = 8_192;

    private final List<CrowdForm> forms;
    private final FormTokens tokens;
    private final Crowd crowd;
    private final Watches watches;

    ShortWay(List<CrowdForm> forms, FormTokens tokens, Crowd crowd, Watches watches) {
        this.forms = forms;
        this.tokens = tokens;
        this.crowd = crowd;
        this.watches = watches;
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

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var next = forms.stream().flatMap(form -> take(form, request).stream()).findFirst();
        if (next.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, next.get());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caching.of(request));
        response.setContentLength(0);
    }

    /** Empty: the long way. */
    private Optional<String> take(CrowdForm form, HttpServletRequest request) {
        var address = form.address().matcher(request.getRequestURI());
        if (!address.matches()) {
            return Optional.empty();
        }
        try {
            return network(request, address.group("network"))
                    .flatMap(network -> form.read(sent(request, network, address)))
                    .flatMap(taking -> counted(request, taking));
        } catch (NotHere | TooMany refused) {
            // Whoever goes the long way is told so there.
            return Optional.empty();
        }
    }

    /** Where the form came from a page of ours and the network is there for everybody. */
    private Optional<Network> network(HttpServletRequest request, String slug) {
        if (!tokens.fits(request) || hasZero(request.getParameterMap())) {
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

    private Optional<String> counted(HttpServletRequest request, CrowdForm.Taking taking) {
        crowd.count(request);
        return taking.get();
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

    /** What the firewall on the long way refuses. */
    private static boolean hasZero(Map<String, String[]> fields) {
        for (var values : fields.values()) {
            for (var value : values) {
                if (value.indexOf('\0') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
