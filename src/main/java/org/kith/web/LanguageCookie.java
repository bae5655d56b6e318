package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A language chosen in an address holds for the pages after it. */
class LanguageCookie extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getParameter(Frames.LANGUAGE))
                .flatMap(Language::of)
                .filter(
                        chosen ->
                                !Frames.cookie(request, Frames.LANGUAGE_COOKIE)
                                        .equals(Optional.of(chosen.code())))
                .ifPresent(
                        chosen ->
                                response.addHeader(
                                        HttpHeaders.SET_COOKIE,
                                        new Cookies(request)
                                                .holding(Frames.LANGUAGE, chosen.code(), KEPT)));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Reading a parameter would read an upload's body before its limits are known.
        return !request.getMethod().equals("GET");
    }
}
