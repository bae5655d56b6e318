package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** How a form shows that it came from a page of ours: what it sends is in a cookie, too. */
@Component
class FormTokens {

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler reader =
            new XorCsrfTokenRequestAttributeHandler();

    FormTokens() {
        repository.setCookieCustomizer(
                cookie -> {
                    cookie.sameSite("Lax").httpOnly(true);
                    if (Cookies.PUBLIC) {
                        cookie.secure(true);
                    }
                });
        repository.setCookieName(Cookies.named("kith-form"));
    }

    CookieCsrfTokenRepository repository() {
        return repository;
    }

    XorCsrfTokenRequestAttributeHandler reader() {
        return reader;
    }

    /** For forms on a page that is written before the filter of forms was passed. */
    void lend(HttpServletRequest request, HttpServletResponse response) {
        reader.handle(request, response, repository.loadDeferredToken(request, response));
    }

    boolean fits(HttpServletRequest request) {
        var token = repository.loadToken(request);
        if (token == null) {
            return false;
        }
        var sent = reader.resolveCsrfTokenValue(request, token);
        return sent != null && MessageDigest.isEqual(bytes(sent), bytes(token.getToken()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
