package org.kith.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.outgoing.OtherMachines;
import org.kith.store.CannotStart;
import org.springframework.mock.env.MockEnvironment;

import java.util.List;

/** What whoever runs Kith sets wrongly is said before anybody comes. */
class ProvidersTest {

    @Test
    void a_provider_is_as_its_settings_say() {
        var environment =
                settings("https://id.example/realm", "kith")
                        .withProperty("kith.openid.garden.name", "Garden")
                        .withProperty("kith.openid.garden.vouches", "Garden.example, x.example");
        var garden = providers(environment).find("garden").orElseThrow();
        assertThat(garden.issuer()).hasToString("https://id.example/realm");
        assertThat(garden.vouchesFor("huda@GARDEN.example")).isTrue();
        assertThat(garden.vouchesFor("huda@evilgarden.example")).isFalse();
        assertThat(garden).hasToString("provider garden");
        assertThat(providers(new MockEnvironment()).ways()).isEmpty();
    }

    @Test
    void an_issuer_that_kith_may_not_ask_stops_the_start() {
        for (var issuer :
                List.of("", "http://id.example", "id.example", "https://", "https:// x")) {
            assertThatThrownBy(() -> providers(settings(issuer, "kith")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("KITH_OPENID_GARDEN_ISSUER")
                    .hasMessageContaining("“" + issuer + "”");
        }
    }

    @Test
    void a_provider_without_a_client_or_with_a_word_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> providers(settings("https://id.example", " ")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KITH_OPENID_GARDEN_CLIENT is missing");
        var tooLong = "a".repeat(31);
        var environment =
                new MockEnvironment()
                        .withProperty("kith.openid." + tooLong + ".issuer", "https://id.example")
                        .withProperty("kith.openid." + tooLong + ".client", "kith");
        assertThatThrownBy(() -> providers(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1 to 30 letters and digits");
    }

    private static MockEnvironment settings(String issuer, String client) {
        return new MockEnvironment()
                .withProperty("kith.openid.garden.issuer", issuer)
                .withProperty("kith.openid.garden.client", client);
    }

    private static Providers providers(MockEnvironment environment) {
        try (var others = new OtherMachines(List.of())) {
            return new Providers(environment, others);
        }
    }
}
