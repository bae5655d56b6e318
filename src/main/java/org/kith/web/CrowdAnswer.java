package org.kith.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * What became of a form of a crowd. Where it is kept, whoever kept it says so, and a thread of the
 * server has only to send it; for a page the request comes by once more.
 *
 * @param next where the browser goes; null where it was not taken
 * @param broken why nobody knows whether it is kept
 */
record CrowdAnswer(@Nullable String next, @Nullable Exception broken) {

    private static final String ANSWER = CrowdAnswer.class.getName();

    static CrowdAnswer of(@Nullable Optional<String> next, @Nullable Throwable broken) {
        return new CrowdAnswer(next == null ? null : next.orElse(null), cause(broken));
    }

    private static @Nullable Exception cause(@Nullable Throwable broken) {
        return switch (broken) {
            case null -> null;
            case CompletionException e when e.getCause() instanceof Exception cause -> cause;
            case Exception e -> e;
            case Throwable e -> new IllegalStateException(e);
        };
    }

    /** Of a request that comes by once more; else nothing. */
    static Optional<CrowdAnswer> of(HttpServletRequest request) {
        return Optional.ofNullable((CrowdAnswer) request.getAttribute(ANSWER));
    }

    void give(AsyncContext waiting) {
        var request = (HttpServletRequest) waiting.getRequest();
        if (next == null) {
            request.setAttribute(ANSWER, this);
            waiting.dispatch();
            return;
        }
        var response = (HttpServletResponse) waiting.getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, next);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Caching.of(request));
        response.setContentLength(0);
        waiting.complete();
    }

    /** To all that lies on the long way it comes for the first time. */
    static HttpServletRequest fresh(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }
}
