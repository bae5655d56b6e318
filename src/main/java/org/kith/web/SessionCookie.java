package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Sessions;
import org.kith.account.Token;
import org.springframework.http.HttpHeaders;

import java.time.Duration;
import java.util.Optional;

/** How a browser keeps its session: out of reach of scripts and of other sites. */
public final class SessionCookie {

    private static final String PLAIN = "kith-session";

    static final String NAME = Cookies.named(PLAIN);

    private SessionCookie() {}

    public static Optional<Token> of(HttpServletRequest request) {
        return Frames.cookie(request, NAME).map(Token::new);
    }

    public static String holding(Token token, HttpServletRequest request) {
        return new Cookies(request).holding(PLAIN, token.value(), Sessions.LASTS);
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
        return new Cookies(request).holding(PLAIN, "", Duration.ZERO);
    }
}
