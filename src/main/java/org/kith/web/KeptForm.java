package org.kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that came too early, too often or too late, with all that was typed, to be sent again.
 * Files are not kept: a browser gives none to a page that did not ask.
 *
 * @param action where the form goes
 * @param first the way to go before, in another window; null where it is enough to wait
 */
public record KeptForm(String action, @Nullable String first, List<Field> fields) {

    /** Made anew for each page, and answers to challenges of the moment. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "credential");

    /** A field may come several times, as ticked boxes do. */
    public record Field(String name, String value) {}

    /** Without a way to go before. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        return of(request, null);
    }

    /**
     * Only what a page of ours has sent, as browsers say that do: else a page elsewhere could fill
     * in a form for somebody who then sends it from here.
     */
    static Optional<KeptForm> ofOwnPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                ? of(request)
                : Optional.empty();
    }

    static Optional<KeptForm> of(HttpServletRequest request, @Nullable String first) {
        var type = String.valueOf(request.getContentType());
        return method(request).equals("POST")
                        && type.startsWith("application/x-www-form-urlencoded")
                ? Optional.of(new KeptForm(address(request), first, fields(request)))
                : Optional.empty();
    }

    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** The one that was asked for, where another answers for it. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OF_THE_PAGE.contains(field.getKey()))
                .flatMap(
                        field ->
                                Arrays.stream(field.getValue())
                                        .map(value -> new Field(field.getKey(), value)))
                .toList();
    }
}
