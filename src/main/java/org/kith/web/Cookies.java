package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Optional;

/** What a browser keeps for us: out of reach of scripts, of other sites and of other hosts. */
public final class Cookies {

    /** Behind a proxy the request is plain, but people come by https. */
    static final boolean PUBLIC =
            String.valueOf(System.getenv("KITH_ADDRESS")).startsWith("https://");

    private final HttpServletRequest request;

    Cookies(HttpServletRequest request) {
        this.request = request;
    }

    /** Where people come by https, browsers take such a name from this host alone. */
    static String named(String plain) {
        return PUBLIC ? "__Host-" + plain : plain;
    }

    /** Empty where the browser brings none of this name. */
    public Optional<String> read(String name) {
        return Frames.cookie(request, named(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The value of a Set-Cookie header.
     *
     * @param age zero: the browser is to forget it
     */
    public String holding(String name, String value, Duration age) {
        return ResponseCookie.from(named(name), value)
                .httpOnly(true)
                .secure(request.isSecure() || PUBLIC)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
