package org.kith.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.util.List;

/**
 * What the programs' side needs: ETags, and a description that names the network of each address.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Network.class, Actor.class, Language.class, Frame.class);
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    OpenApiCustomizer described() {
        return api -> {
            api.info(
                    new Info()
                            .title("Kith")
                            .version("1")
                            .description(
                                    "The registry of twinning networks. Reading what a network"
                                            + " publishes needs no sign-in. Writing needs a token:"
                                            + " Authorization: Bearer …")
                            .license(new License().name("Places: GeoNames and others, see /data")));
            nameNetworks(api);
        };
    }

    private static void nameNetworks(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .forEach(
                        (path, item) -> {
                            if (path.contains("{network}")) {
                                item.readOperations().forEach(ApiConfiguration::nameNetwork);
                            }
                        });
    }

    private static void nameNetwork(Operation operation) {
        var known =
                operation.getParameters() == null
                        ? List.<io.swagger.v3.oas.models.parameters.Parameter>of()
                        : operation.getParameters();
        if (known.stream().noneMatch(parameter -> "network".equals(parameter.getName()))) {
            operation.addParametersItem(
                    new PathParameter()
                            .name("network")
                            .schema(new StringSchema())
                            .description("The network's address, as \"world\""));
        }
    }
}
