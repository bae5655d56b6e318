package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.kith.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A language chosen in an address holds for the pages after it. */
class LanguageCookie extends OncePerRequestFilter {

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
                                        HttpHeaders.SET_COOKIE, cookie(chosen, request)));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Reading a parameter would read an upload's body before its limits are known.
        return !request.getMethod().equals("GET");
    }

    private static String cookie(Language chosen, HttpServletRequest request) {
        return ResponseCookie.from(Frames.LANGUAGE_COOKIE, chosen.code())
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure() || Cookies.PUBLIC)
                .httpOnly(true)
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
    }
}
