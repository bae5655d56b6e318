package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Sessions;
import org.kith.account.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Optional;

/** How a browser keeps its session: out of reach of scripts and of other sites. */
public final class SessionCookie {

    /** Behind a proxy the request is plain, but people come by https. */
    static final boolean PUBLIC =
            String.valueOf(System.getenv("KITH_ADDRESS")).startsWith("https://");

    static final String NAME = named("kith-session");

    private SessionCookie() {}

    /** Where people come by https, browsers take such a name from this host alone. */
    static String named(String plain) {
        return PUBLIC ? "__Host-" + plain : plain;
    }

    public static Optional<Token> of(HttpServletRequest request) {
        return Frames.cookie(request, NAME).map(Token::new);
    }

    public static String holding(Token token, HttpServletRequest request) {
        return cookie(token.value(), Sessions.LASTS, request);
    }

    /** For who signs in anew: what the browser held before opens nothing any more. */
    public static String replacing(Token token, HttpServletRequest request, Sessions sessions) {
        of(request).ifPresent(sessions::end);
        return holding(token, request);
    }

    /** A session that goes on has another token from this answer on. */
    public static void give(Token token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, holding(token, request));
    }

    public static String ended(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure() || PUBLIC)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
