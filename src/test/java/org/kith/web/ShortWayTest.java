package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.Network;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.HttpFirewall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What is ordinary is taken, once each, and everything else goes the long way. */
@KithTest
class ShortWayTest {

    private static final String TOKEN = "a-token-of-a-form";

    private final TestNetworks tests;
    private final FormTokens tokens;
    private final Crowd crowd;
    private final Watches watches;
    private final HttpFirewall firewall;
    private final Troubles troubles;
    private final ServletContext server;
    private final List<CrowdForm> forms;

    ShortWayTest(
            TestNetworks tests,
            FormTokens tokens,
            Crowd crowd,
            Watches watches,
            HttpFirewall firewall,
            Troubles troubles,
            ServletContext server,
            List<CrowdForm> forms) {
        this.tests = tests;
        this.tokens = tokens;
        this.crowd = crowd;
        this.watches = watches;
        this.firewall = firewall;
        this.troubles = troubles;
        this.server = server;
        this.forms = forms;
    }

    /** Keeps what comes with a name. */
    private record Desk(Taking taking) implements CrowdForm {

        @Override
        public Pattern address() {
            return Pattern.compile("/(?<network>[a-z0-9-]+)/desks/(?<subject>[a-z0-9-]+)");
        }

        @Override
        public Optional<Taking> read(Sent sent) {
            return sent.fields().containsKey("name") ? Optional.of(taking) : Optional.empty();
        }
    }

    @Test
    void the_program_serves_it() {
        assertThat(server.getFilterRegistrations()).containsKey("shortWay");
        assertThat(forms)
                .anyMatch(form -> form.address().matcher("/a/statements/b/signatures").matches());
    }

    private record Went(MockHttpServletResponse answer, boolean longWay) {}

    @Test
    void an_ordinary_form_is_taken() throws ServletException, IOException {
        var went = send(tests.published(), "198.51.100.1", request -> {});
        assertThat(went.longWay()).isFalse();
        assertThat(went.answer().getStatus()).isEqualTo(303);
        assertThat(went.answer().getRedirectedUrl()).isEqualTo("/thanks");
    }

    @Test
    void what_is_not_ordinary_goes_the_long_way() throws ServletException, IOException {
        var network = tests.published();
        var others =
                List.<Consumer<MockHttpServletRequest>>of(
                        request -> request.setMethod("PUT"),
                        request -> request.setQueryString("lang=en"),
                        request -> request.setContentType("text/plain"),
                        request -> request.addHeader("Authorization", "Bearer x"),
                        request ->
                                request.setCookies(
                                        new Cookie(Cookies.named("kith-form"), TOKEN),
                                        new Cookie(SessionCookie.NAME, "x")),
                        request -> request.setCookies(new Cookie(Cookies.named("kith-form"), "x")),
                        request -> request.setCookies(),
                        request -> request.removeParameter("name"),
                        request -> request.addParameter("about", "a\0b"),
                        request -> request.addParameter("a\0b", "about"),
                        request -> request.setRequestURI("/nobody/desks/one"));
        for (var other : others) {
            var number = others.indexOf(other);
            assertThat(send(network, "198.51.100.2", other).longWay()).as("%d", number).isTrue();
        }
        assertThat(send(tests.unpublished(), "198.51.100.2", request -> {}).longWay()).isTrue();
    }

    @Test
    void whoever_has_sent_too_many_goes_the_long_way() throws ServletException, IOException {
        var network = tests.published();
        var taken = 0;
        while (taken < 2 * Limit.WRITES_BY_ADDRESS.times()
                && !send(network, "198.51.100.3", request -> {}).longWay()) {
            taken++;
        }
        assertThat(taken)
                .as("more become free with time")
                .isBetween(
                        Limit.WRITES_BY_ADDRESS.times(), 2 * Limit.WRITES_BY_ADDRESS.times() - 1);
        assertThat(send(network, "198.51.100.4", request -> {}).longWay()).isFalse();
    }

    @Test
    void what_breaks_while_it_is_kept_is_said_and_not_tried_again()
            throws ServletException, IOException {
        var broken =
                new Desk(
                        () -> {
                            throw new IllegalStateException("broken");
                        });
        var went = send(broken, request(tests.published(), "198.51.100.5"));
        assertThat(went.longWay()).isFalse();
        assertThat(went.answer().getStatus()).isEqualTo(500);
        assertThat(went.answer().getContentAsString()).contains("<html");
    }

    private Went send(Network network, String from, Consumer<MockHttpServletRequest> other)
            throws ServletException, IOException {
        var request = request(network, from);
        other.accept(request);
        return send(new Desk(() -> Optional.of("/thanks")), request);
    }

    private Went send(Desk desk, MockHttpServletRequest request)
            throws ServletException, IOException {
        var way = new ShortWay(List.of(desk), tokens, crowd, watches, firewall, troubles);
        var answer = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        way.doFilter(request, answer, chain);
        return new Went(answer, chain.getRequest() != null);
    }

    private static MockHttpServletRequest request(Network network, String from) {
        var request = new MockHttpServletRequest("POST", "/" + network.slug() + "/desks/one");
        request.setRemoteAddr(from);
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent("name=Huda".getBytes(StandardCharsets.UTF_8));
        request.addParameter("name", "Huda");
        request.setCookies(new Cookie(Cookies.named("kith-form"), TOKEN));
        request.addParameter("_csrf", masked());
        return request;
    }

    /** As a page shows it: a mask of zeros, and the token under it. */
    private static String masked() {
        var token = TOKEN.getBytes(StandardCharsets.UTF_8);
        var both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
