package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/** Finds who holds the session of a request. */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        session(request).ifPresent(session -> Visit.set(request, session));
        chain.doFilter(request, response);
    }

    /** A program shows its token itself; a browser has its cookie. */
    private Optional<Session> session(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (request.getRequestURI().startsWith("/api/")
                && header != null
                && header.startsWith("Bearer ")) {
            var shown = sessions.find(new Token(header.substring("Bearer ".length()).strip()));
            if (shown.isEmpty()) {
                Refusals.note(request, "a program's token that does not open");
            }
            return shown;
        }
        return Frames.cookie(request, SessionCookie.NAME)
                .map(Token::new)
                .flatMap(sessions::findOfBrowser);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches("/(css|js|webjars)/.*");
    }
}
