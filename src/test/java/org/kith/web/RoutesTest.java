package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;
import java.util.Set;

/** Walks all routes over HTTP: nothing is open to anybody whom a route does not name. */
@KithTest
class RoutesTest {

    /** The address itself is the token, and no cookie is looked at (RFC 8058). */
    private static final String ONE_CLICK = "/mail/{reader}/{kind}/one-click";

    private static final String EVERYBODYS = "org.springdoc.";

    private final RequestMappingHandlerMapping mapping;
    private final TestNetworks tests;
    private final Http http;

    RoutesTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TestNetworks tests,
            @Value("${local.server.port}") int port) {
        this.mapping = mapping;
        this.tests = tests;
        this.http = new Http(port);
    }

    @Test
    void every_route_of_ours_declares_who_may_use_it() {
        assertThat(mapping.getHandlerMethods())
                .allSatisfy(
                        (route, method) -> {
                            if (!method.getBeanType().getName().startsWith(EVERYBODYS)) {
                                assertThat(method.getBeanType().getName()).startsWith("org.kith.");
                                assertThat(method.getMethodAnnotation(Allow.class))
                                        .as("%s", route)
                                        .isNotNull();
                            }
                        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_route_gives_nothing_to_a_role_below_its_own(Role role) {
        var network = tests.published();
        for (var route : routes()) {
            if (!route.effective(role).includes(route.needed())) {
                assertThat(ask(route, role, network))
                        .as("%s as %s", route, role)
                        .matches(refused(role));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_route_does_not_break_when_its_own_role_sends_nothing(Role role) {
        var network = tests.published();
        for (var route : routes()) {
            if (route.effective(role).includes(route.needed())) {
                assertThat(ask(route, role, network).status())
                        .as("%s as %s", route, role)
                        .isLessThan(500)
                        .isNotIn(401, 403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VISITOR", "PERSON"})
    void a_network_that_is_not_published_does_not_exist_for_those_outside(Role role) {
        var network = tests.unpublished();
        for (var route : routes()) {
            if (route.inNetwork()) {
                assertThat(ask(route, role, network).status())
                        .as("%s as %s", route, role)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void a_member_of_one_network_is_a_stranger_in_another() {
        var home = tests.published();
        var other = tests.unpublished();
        for (var route : routes()) {
            if (route.inNetwork()) {
                var coordinator = tests.signIn(tests.join(home, Role.COORDINATOR));
                assertThat(http.ask(route.method(), route.address(other), coordinator).status())
                        .as("%s", route)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void nothing_is_written_without_the_token_of_a_form() {
        var network = tests.published();
        for (var route : routes()) {
            if (!Set.of("GET", "HEAD").contains(route.method())
                    && !route.path().equals(ONE_CLICK)) {
                var operator = tests.signIn(tests.join(network, Role.OPERATOR));
                assertThat(http.askBare(route.method(), route.address(network), operator).status())
                        .as("%s", route)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/mappings",
                "/actuator/health/db",
                "/static/",
                "/static/kith.svg",
                "/css/",
                "/css/kith.css",
                "/js/",
                "/js/../application.yml",
                "/js/%2e%2e/%2e%2e/application.yml",
                "/application.yml",
                "/db/migration/store/V001__rules.sql",
                "/messages/web/en.properties",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/webjars/htmx.org/2.0.10/package.json",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/.git/config"
            })
    void what_no_route_names_is_not_there(String address) {
        for (var role : List.of(Role.VISITOR, Role.OPERATOR)) {
            var person = role == Role.VISITOR ? null : tests.signIn(tests.person(true));
            assertThat(http.ask("GET", address, person).status()).isIn(400, 404);
        }
    }

    @Test
    void health_says_that_kith_is_up_and_no_more() {
        assertThat(http.ask("GET", "/actuator/health", null).body())
                .contains("\"UP\"")
                .doesNotContain("components", "database", "path");
    }

    private Http.Answer ask(Route route, Role role, Network network) {
        var session = role == Role.VISITOR ? null : tests.signIn(tests.join(network, role));
        return http.ask(route.method(), route.address(network), session);
    }

    private static java.util.function.Predicate<Http.Answer> refused(Role role) {
        return role == Role.VISITOR
                ? answer ->
                        Set.of(401, 404).contains(answer.status())
                                || answer.location().startsWith("/sign-in?next=")
                : answer -> Set.of(403, 404).contains(answer.status());
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Allow.class))
                .flatMap(entry -> Route.of(entry.getKey(), entry.getValue()))
                .filter(route -> !route.path().equals("/error"))
                .toList();
    }
}
