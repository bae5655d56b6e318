package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * What may be kept of an answer that says nothing of it itself: nothing on the way; in the browser
 * nothing either while somebody is signed in, for others may use the same machine after them.
 */
@ControllerAdvice
final class Caching implements ResponseBodyAdvice<Object> {

    static String of(HttpServletRequest request) {
        var signedIn = Visit.session(request).isPresent();
        var path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            // A program asks anew, and is answered shortly where nothing has changed.
            return signedIn ? "private, no-cache" : "no-cache";
        }
        return signedIn || LetterAddress.is(path) ? "private, no-store" : "private, no-cache";
    }

    @Override
    public boolean supports(
            MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType media,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet
                && response.getHeaders().getCacheControl() == null) {
            response.getHeaders().setCacheControl(of(servlet.getServletRequest()));
            if (request.getURI().getPath().startsWith("/api/")) {
                response.getHeaders().add(HttpHeaders.VARY, "Authorization, Cookie");
            }
        }
        return body;
    }
}
