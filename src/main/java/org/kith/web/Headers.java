package org.kith.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The headers that keep a page to itself: only our own styles, pictures and marked scripts. They
 * stand on every answer, also on those that the server gives before any filter is asked.
 */
final class Headers extends ValveBase {

    private static final String NONCE = Headers.class.getName() + ".nonce";

    /** Files whose type says nothing of their encoding otherwise. */
    private static final Pattern TEXTS = Pattern.compile("/js/.*|/.*\\.svg");

    private static final SecureRandom RANDOM = new SecureRandom();

    Headers() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        var path = String.valueOf(request.getRequestURI());
        if (Cookies.PUBLIC) {
            // Whatever a proxy says of the request: people come by https, and are to go on so.
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (TEXTS.matcher(path).matches()) {
            response.setCharacterEncoding("UTF-8");
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-"
                        + nonce
                        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src"
                        + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " manifest-src 'self'; worker-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(
                "Referrer-Policy", LetterAddress.is(path) ? "no-referrer" : "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), browsing-topics=()");
        getNext().invoke(request, response);
    }

    static String nonce(HttpServletRequest request) {
        var nonce = request.getAttribute(NONCE);
        return nonce == null ? "" : nonce.toString();
    }
}
