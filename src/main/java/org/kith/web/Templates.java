package org.kith.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** Turns a returned {@link View} into HTML with its precompiled template. */
@Component
public class Templates implements HandlerMethodReturnValueHandler {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.kith.templates");
    private final Frames frames;

    Templates(Frames frames) {
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return View.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        write(
                (View) Objects.requireNonNull(page),
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    void write(View page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // What is broken is told without asking for more.
        var frame =
                page instanceof Trouble
                        ? frames.of(request).askingNothing()
                        : frames.ofPage(request);
        var output = new Utf8ByteOutput();
        engine.render(
                templateOf(page, frame.fragmentWanted()) + ".jte",
                Map.of("frame", frame, "page", page),
                output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", frame.language().code());
        response.addHeader("Vary", "Accept-Language, Cookie, HX-Request");
        response.setHeader("Cache-Control", Caching.of(request));
        output.writeTo(response.getOutputStream());
    }

    private static String templateOf(View page, boolean fragmentWanted) {
        var template = AnnotationUtils.findAnnotation(page.getClass(), View.Template.class);
        if (template == null) {
            throw new IllegalStateException(page.getClass() + " names no template");
        }
        return fragmentWanted && !template.fragment().isEmpty()
                ? template.fragment()
                : template.value();
    }
}
