package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The headers that keep a page to itself: only our own styles, pictures and marked scripts. */
class Headers extends OncePerRequestFilter {

    private static final String NONCE = Headers.class.getName() + ".nonce";

    /** Files whose type says nothing of their encoding otherwise. */
    private static final Pattern TEXTS = Pattern.compile("/js/.*|/.*\\.svg");

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        if (Cookies.PUBLIC) {
            // Whatever a proxy says of the request: people come by https, and are to go on so.
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (TEXTS.matcher(request.getRequestURI()).matches()) {
            response.setCharacterEncoding("UTF-8");
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-"
                        + nonce
                        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src"
                        + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " manifest-src 'self'");
        chain.doFilter(request, response);
    }

    static String nonce(HttpServletRequest request) {
        var nonce = request.getAttribute(NONCE);
        return nonce == null ? "" : nonce.toString();
    }
}
