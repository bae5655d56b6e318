package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers what went wrong: a page in the reader's language, problem+json under /api. */
@Component
@ControllerAdvice
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Networks networks;
    private final Templates templates;
    private final Messages messages;
    private final JsonMapper json;

    Troubles(Networks networks, Templates templates, Messages messages, JsonMapper json) {
        this.networks = networks;
        this.templates = templates;
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler
    void notHere(NotHere e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(new Trouble(404, "not_here", ""), request, response);
    }

    @ExceptionHandler
    void signInFirst(SignInFirst e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isApi(request) || !request.getMethod().equals("GET")) {
            Refusals.note(request, "not signed in");
            var kept = KeptForm.of(request, "/sign-in");
            answer(new Trouble(401, "sign_in_first", "", kept), request, response);
            return;
        }
        response.sendRedirect("/sign-in?next=" + here(request));
    }

    @ExceptionHandler
    void confirmFirst(ConfirmFirst e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusals.note(request, "the second factor was not shown");
        if (isApi(request) || !request.getMethod().equals("GET")) {
            var kept = KeptForm.of(request, "/me/confirmation");
            answer(new Trouble(403, "confirm_first", "", kept), request, response);
            return;
        }
        response.sendRedirect("/me/confirmation?next=" + here(request));
    }

    @ExceptionHandler
    void consentFirst(ConsentFirst e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isApi(request) || !request.getMethod().equals("GET")) {
            var kept = KeptForm.of(request, e.where());
            answer(new Trouble(403, "agree_first", "", kept), request, response);
            return;
        }
        response.sendRedirect(e.where() + "?next=" + here(request));
    }

    @ExceptionHandler
    void tooMany(TooMany e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusals.note(request, "too often");
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.needed().toSeconds()));
        var kind = e.needed().compareTo(Limit.SOON) > 0 ? "too_many_today" : "too_many";
        answer(new Trouble(429, kind, "", KeptForm.of(request)), request, response);
    }

    /** To send it again does no harm: what a crowd sends counts once. */
    @ExceptionHandler
    void notYetKnown(NotYetKnown e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(new Trouble(503, "not_yet_known", "", KeptForm.of(request)), request, response);
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }

    @ExceptionHandler
    void notAllowed(NotAllowed e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusals.note(request, "needs the role " + e.needed());
        answer(new Trouble(403, "not_allowed", ""), request, response);
    }

    @ExceptionHandler
    void tooLarge(MultipartException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(new Trouble(413, "too_large", ""), request, response);
    }

    @ExceptionHandler
    void malformed(
            TypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(new Trouble(404, "not_here", ""), request, response);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, RequestRejectedException.class})
    void unreadable(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusals.note(request, "cannot be read");
        answer(of(400), request, response);
    }

    @ExceptionHandler
    void broken(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            answer(of(known.getStatusCode().value()), request, response);
            return;
        }
        if (isGone(Visit.network(request))) {
            answer(new Trouble(404, "not_here", ""), request, response);
            return;
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "{} {} failed, reference {}",
                request.getMethod(),
                LetterAddress.cut(request.getRequestURI()),
                reference,
                e);
        var trouble =
                FullDisk.isWhy(e)
                        ? new Trouble(507, "full_disk", reference, KeptForm.of(request))
                        : new Trouble(500, "broken", reference);
        answer(trouble, request, response);
    }

    /** Whether it was deleted while something was asked of it. */
    private boolean isGone(@Nullable Network network) {
        try {
            return network != null && networks.withId(network.id()).isEmpty();
        } catch (DataAccessException unreachable) {
            return false;
        }
    }

    static Trouble of(int status) {
        return switch (status) {
            case 404 -> new Trouble(404, "not_here", "");
            case 405 -> new Trouble(405, "not_here", "");
            case 413 -> new Trouble(413, "too_large", "");
            case 403 -> new Trouble(403, "form_expired", "");
            default -> new Trouble(status, status < 500 ? "malformed" : "broken", "");
        };
    }

    void answer(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (isApi(request)) {
            problem(trouble, request, response);
        } else {
            templates.write(trouble, request, response);
        }
    }

    private void problem(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = Frames.language(request);
        var problem = ProblemDetail.forStatus(HttpStatus.valueOf(trouble.status()));
        problem.setTitle(messages.get(language, "web.trouble." + trouble.kind() + ".title"));
        problem.setDetail(messages.get(language, "web.trouble." + trouble.kind() + ".help"));
        if (!trouble.reference().isEmpty()) {
            problem.setProperty("reference", trouble.reference());
        }
        response.setStatus(trouble.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        var original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return (original == null ? request.getRequestURI() : original.toString())
                .startsWith("/api/");
    }
}
