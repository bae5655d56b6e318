package org.kith.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.InstallationKey;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the frame of a page off its request. */
@Component
class Frames {

    static final String LANGUAGE = "lang";

    static final String LANGUAGE_COOKIE = Cookies.named(LANGUAGE);
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([a-zA-Z]{2})(?:&|$)");

    private final Messages messages;
    private final LastDay lastDay;
    private final List<AlsoInMenu> rooms;
    private final Watches watches;
    private final InstallationKey key;

    Frames(
            Messages messages,
            LastDay lastDay,
            List<AlsoInMenu> rooms,
            Watches watches,
            InstallationKey key) {
        this.key = key;
        this.watches = watches;
        this.messages = messages;
        this.lastDay = lastDay;
        this.rooms = rooms;
    }

    /** Of a whole page, whose menu leads to what there is in its network. */
    Frame ofPage(HttpServletRequest request) {
        var frame = of(request);
        var network = frame.network();
        return network == null || frame.fragmentWanted()
                ? frame
                : frame.leading(
                        rooms.stream()
                                .flatMap(room -> room.in(network.id(), frame.actor()).stream())
                                .toList(),
                        watches.around(network, frame.actor(), Visit.path(request, network)));
    }

    Frame of(HttpServletRequest request) {
        return new Frame(
                language(request),
                Visit.network(request),
                Visit.actor(request),
                address(request),
                Headers.nonce(request),
                () -> lastDay(Visit.network(request), Visit.actor(request)),
                () -> csrf(request),
                () -> keeper(Visit.actor(request)),
                "true".equals(request.getHeader("HX-Request"))
                        && request.getHeader("HX-Boosted") == null,
                List.of(),
                Around.NOTHING,
                messages);
    }

    /** What tells one person's device from another's, and a key that only their own pages hold. */
    private String keeper(Actor actor) {
        var person = actor.person();
        return person == null
                ? ""
                : Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(Arrays.copyOf(signed("keeper", person), 9))
                        + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(signed("kept", person));
    }

    private byte[] signed(String what, Person.Id person) {
        return key.sign((what + " " + person.value()).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Instant> lastDay(@Nullable Network network, Actor actor) {
        return network == null || !actor.may(Role.READER)
                ? Optional.empty()
                : lastDay.lastDay(network.id());
    }

    /**
     * Asked for in the address, chosen before, preferred by the browser, first in the network: the
     * first of these that the network offers.
     */
    static Language language(HttpServletRequest request) {
        var network = Visit.network(request);
        Predicate<Language> offered =
                language -> network == null || network.settings().offers(language);
        return asked(request)
                .filter(offered)
                .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(Language::of).filter(offered))
                .or(() -> accepted(request, offered))
                .orElseGet(() -> networks(network));
    }

    /**
     * Off the query itself: reading a parameter would read the body of an upload, however large.
     */
    private static Optional<Language> asked(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var found = ASKED.matcher(query);
        return found.find() ? Language.of(found.group(1)) : Optional.empty();
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Optional<Language> accepted(
            HttpServletRequest request, Predicate<Language> offered) {
        var header = request.getHeader("Accept-Language");
        return header == null || header.isBlank()
                ? Optional.empty()
                : Accepted.of(header, Arrays.stream(Language.values()).filter(offered).toList());
    }

    private static Language networks(@Nullable Network network) {
        return network == null ? Language.EN : network.language();
    }

    private static String address(HttpServletRequest request) {
        var original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        var path = original == null ? request.getRequestURI() : original.toString();
        // Two slashes would name another host.
        var local = path.replaceFirst("^/+", "/");
        return request.getQueryString() == null ? local : local + "?" + request.getQueryString();
    }

    private static String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
