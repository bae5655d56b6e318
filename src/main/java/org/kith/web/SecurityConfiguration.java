package org.kith.web;

import org.kith.account.Sessions;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Forgery protection, headers, and what is no request; who may use which route is the {@link
 * Gate}'s.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions, FormTokens tokens)
            throws Exception {
        return http.csrf(
                        csrf ->
                                csrf.csrfTokenRepository(tokens.repository())
                                        .csrfTokenRequestHandler(tokens.reader())
                                        .ignoringRequestMatchers(
                                                SecurityConfiguration::carriesItsOwnToken))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .anonymous(a -> a.disable())
                .logout(l -> l.disable())
                .requestCache(r -> r.disable())
                .headers(headers -> headers.disable())
                .addFilterBefore(new LanguageCookie(), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .build();
    }

    /** Each request would be measured filter by filter, and nobody reads those numbers. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Before everything else, so that no answer goes without. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headers() {
        return server -> server.addEngineValves(new Headers());
    }

    /** A zero character means nothing to people, and no column can hold it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /**
     * A program that sends its token itself was not tricked into it by another site's page; nor was
     * a mail program that stops letters by an address that stands in one of them.
     */
    private static boolean carriesItsOwnToken(jakarta.servlet.http.HttpServletRequest request) {
        if (request.getRequestURI().matches("/mail/[^/]+/[a-z]+/one-click")) {
            return true;
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return request.getRequestURI().startsWith("/api/")
                && header != null
                && header.startsWith("Bearer ");
    }
}
