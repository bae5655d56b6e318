package org.kith.openid;

import jakarta.servlet.http.HttpServletRequest;

import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.web.Allow;
import org.kith.web.Cookies;
import org.kith.web.Device;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.Next;
import org.kith.web.NotHere;
import org.kith.web.SessionCookie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;

/** To a provider and back. Both ways the browser carries what there is to remember. */
@Controller
class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String LINK = "/me/providers/new";

    private final Providers providers;
    private final Exchange exchange;
    private final Arrivals arrivals;
    private final Luggage luggage;
    private final Sessions sessions;
    private final Limits limits;

    ProviderController(
            Providers providers,
            Exchange exchange,
            Arrivals arrivals,
            Luggage luggage,
            Sessions sessions,
            Limits limits) {
        this.providers = providers;
        this.exchange = exchange;
        this.arrivals = arrivals;
        this.luggage = luggage;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/sign-in/with/{provider}")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> leave(
            @PathVariable String provider,
            @RequestParam(defaultValue = "/") String next,
            Cookies cookies,
            HttpServletRequest request) {
        var chosen = providers.find(provider).orElseThrow(NotHere::new);
        limits.count(Limit.PROVIDER_BY_ADDRESS, request.getRemoteAddr());
        var departure = exchange.depart(chosen, Next.safe(next));
        try {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, luggage.holding(departure, cookies))
                    .location(exchange.address(chosen, departure))
                    .build();
        } catch (IOException unknown) {
            LOG.warn("{}: {}", chosen, unknown.getMessage());
            return failed(chosen, Trouble.SILENT, Next.safe(next), cookies, request);
        }
    }

    @GetMapping("/sign-in/with/{provider}/back")
    @Allow(Role.VISITOR)
    Object back(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "iss", defaultValue = "") String issuer,
            Cookies cookies,
            HttpServletRequest request) {
        var chosen = providers.find(provider).orElseThrow(NotHere::new);
        return code.isBlank()
                ? failed(chosen, Trouble.REFUSED, next(cookies), cookies, request)
                : new ReturnPage(
                        chosen.name(),
                        "/sign-in/with/" + chosen.key() + "/back",
                        code,
                        state,
                        issuer);
    }

    @PostMapping("/sign-in/with/{provider}/back")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> arrive(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "iss", defaultValue = "") String issuer,
            Cookies cookies,
            HttpServletRequest request) {
        var chosen = providers.find(provider).orElseThrow(NotHere::new);
        limits.count(Limit.PROVIDER_BY_ADDRESS, request.getRemoteAddr());
        var arrival =
                arrivals.arrive(
                        chosen,
                        luggage.departure(cookies),
                        new Reply(code, state, issuer),
                        SessionCookie.of(request).flatMap(sessions::findOfBrowser),
                        Device.of(request));
        return switch (arrival) {
            case Arrival.SignedIn(var token) ->
                    Next.to(next(cookies))
                            .header(HttpHeaders.SET_COOKIE, luggage.departed(cookies))
                            .header(
                                    HttpHeaders.SET_COOKIE,
                                    SessionCookie.replacing(token, request, sessions))
                            .build();
            case Arrival.Unknown(var identity) ->
                    Next.to(
                                    signedIn(request)
                                            ? Next.after(LINK, next(cookies))
                                            : unknown(next(cookies)))
                            .header(HttpHeaders.SET_COOKIE, luggage.departed(cookies))
                            .header(HttpHeaders.SET_COOKIE, luggage.holding(identity, cookies))
                            .build();
            case Arrival.Failed(var trouble) ->
                    failed(chosen, trouble, next(cookies), cookies, request);
        };
    }

    private boolean signedIn(HttpServletRequest request) {
        return SessionCookie.of(request).flatMap(sessions::findOfBrowser).isPresent();
    }

    /** By mail this once; then the link is offered on the way to where they wanted to go. */
    private static String unknown(String next) {
        return Next.after("/sign-in?provider=unknown", Next.after(LINK, next));
    }

    private ResponseEntity<Void> failed(
            Provider provider,
            Trouble trouble,
            String next,
            Cookies cookies,
            HttpServletRequest request) {
        LOG.info("{} signed nobody in: {}", provider, trouble);
        var where = signedIn(request) ? "/me/security" : "/sign-in";
        return Next.to(Next.after(where + "?provider=" + trouble.word(), next))
                .header(HttpHeaders.SET_COOKIE, luggage.departed(cookies))
                .build();
    }

    private String next(Cookies cookies) {
        return luggage.departure(cookies).map(Departure::next).map(Next::safe).orElse("/");
    }
}
