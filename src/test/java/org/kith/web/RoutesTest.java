package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KithTest
class RoutesTest {

    private final RequestMappingHandlerMapping routes;

    RoutesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Test
    void every_route_of_ours_declares_who_may_use_it() {
        assertThat(routes.getHandlerMethods())
                .allSatisfy(
                        (route, method) -> {
                            if (method.getBeanType().getName().startsWith("org.kith.")) {
                                assertThat(method.getMethodAnnotation(Allow.class))
                                        .as("%s", route)
                                        .isNotNull();
                            } else {
                                assertThat(method.getBeanType().getName())
                                        .startsWith("org.springdoc.");
                            }
                        });
    }
}
