package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.account.Sessions;
import org.kith.account.Token;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

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
        Frames.cookie(request, SessionCookie.NAME)
                .map(Token::new)
                .flatMap(sessions::holder)
                .ifPresent(person -> Visit.set(request, person));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches("/(css|js|webjars)/.*");
    }
}
