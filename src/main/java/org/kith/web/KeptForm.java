package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that came too early, with all that was typed: its sender goes another way in another
 * window, and sends it again. Files are not kept: a browser gives none to a page that did not ask.
 *
 * @param action where the form goes
 * @param first the way to go before
 */
public record KeptForm(String action, String first, List<Field> fields) {

    /** Made anew for each page, and answers to challenges of the moment. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "credential");

    /** A field may come several times, as ticked boxes do. */
    public record Field(String name, String value) {}

    static Optional<KeptForm> of(HttpServletRequest request, String first) {
        var type = String.valueOf(request.getContentType());
        return request.getMethod().equals("POST")
                        && type.startsWith("application/x-www-form-urlencoded")
                ? Optional.of(new KeptForm(request.getRequestURI(), first, fields(request)))
                : Optional.empty();
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
