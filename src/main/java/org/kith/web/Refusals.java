package org.kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request that was refused: who, what, and why; never a mail address or a token.
 */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static void note(HttpServletRequest request, String why) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        LOG.info(
                "refused to {}: {} {}: {}",
                Visit.person(request).map(person -> "person " + person.id()).orElse("nobody"),
                method == null ? request.getMethod() : method,
                LetterAddress.cut(original == null ? request.getRequestURI() : original.toString()),
                why);
    }
}
