package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Session;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Lets controllers name what they need: Network, Actor, Language, Cookies, Frame. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Gate gate;
    private final Templates templates;
    private final Downloads downloads;
    private final Frames frames;

    WebConfiguration(Gate gate, Templates templates, Downloads downloads, Frames frames) {
        this.gate = gate;
        this.templates = templates;
        this.downloads = downloads;
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(templates);
        handlers.add(downloads);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        Map<Class<?>, Function<HttpServletRequest, Object>> known =
                Map.of(
                        Network.class, request -> Objects.requireNonNull(Visit.network(request)),
                        Actor.class, Visit::actor,
                        Session.class, request -> Visit.session(request).orElseThrow(),
                        Language.class, Frames::language,
                        Cookies.class, Cookies::new,
                        Frame.class, frames::of);
        known.forEach((type, reader) -> resolvers.add(new OfRequest(type, reader)));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var year = CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable();
        // Before the routes: the first word of any other address names a network.
        registry.setOrder(-1);
        registry.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/static/js/")
                .setCacheControl(year);
        registry.addResourceHandler("/*.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(year);
    }

    private record OfRequest(Class<?> type, Function<HttpServletRequest, Object> reader)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return reader.apply(
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }
}
