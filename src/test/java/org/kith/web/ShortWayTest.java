package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.Network;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.transaction.CannotCreateTransactionException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What is ordinary is taken, once each, and everything else goes the long way. */
@KithTest
class ShortWayTest {

    private static final String TOKEN = "a-token-of-a-form";
    private static final Pattern DESKS =
            Pattern.compile("/(?<network>[a-z0-9-]+)/desks/(?<subject>[a-z0-9-]+)");

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
            return DESKS;
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

    private record Went(
            MockHttpServletResponse answer, boolean longWay, @Nullable DispatcherType as) {}

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
        var network = tests.published();
        var broken = new IllegalStateException("broken");
        var desks =
                List.of(
                        new Desk(
                                () -> {
                                    throw broken;
                                }),
                        new Desk(
                                () -> {
                                    throw new StackOverflowError("deep");
                                }),
                        new Desk(() -> CompletableFuture.failedFuture(broken)),
                        new Desk(
                                () ->
                                        CompletableFuture.failedFuture(broken)
                                                .thenApply(none -> Optional.empty())),
                        new Desk(
                                () ->
                                        CompletableFuture.failedFuture(
                                                new StackOverflowError("deep"))));
        for (var desk : desks) {
            var went = send(desk, request(network, "198.51.100.5"));
            assertThat(went.longWay()).isFalse();
            assertThat(went.answer().getStatus()).isEqualTo(500);
            assertThat(went.answer().getContentAsString()).contains("<html");
        }
    }

    @Test
    void what_is_not_taken_goes_the_long_way_as_if_it_came_for_the_first_time()
            throws ServletException, IOException {
        var desk = new Desk(() -> CompletableFuture.completedFuture(Optional.empty()));
        var went = send(desk, request(tests.published(), "198.51.100.6"));
        assertThat(went.longWay()).isTrue();
        assertThat(went.as()).isEqualTo(DispatcherType.REQUEST);
    }

    @Test
    void nobody_is_answered_before_it_is_kept_and_no_thread_waits()
            throws ServletException, IOException {
        var kept = new CompletableFuture<Optional<String>>();
        var request = request(tests.published(), "198.51.100.7");
        var answer = new MockHttpServletResponse();
        var way = way(new Desk(() -> kept));
        way.doFilter(request, answer, new MockFilterChain());
        var waiting = (MockAsyncContext) Objects.requireNonNull(request.getAsyncContext());
        var ended = new AtomicBoolean();
        waiting.addDispatchHandler(() -> ended.set(true));
        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(request.isAsyncStarted()).isTrue();
        kept.complete(Optional.of("/thanks"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/thanks");
        assertThat(request.isAsyncStarted()).as("it is sent").isFalse();
        assertThat(ended).as("no page is asked for").isFalse();
    }

    @Test
    void who_waits_too_long_is_told_so_once_and_what_becomes_of_it_later_tells_nobody()
            throws ServletException, IOException {
        var kept = new CompletableFuture<Optional<String>>();
        var request = request(tests.published(), "198.51.100.8");
        var answer = new MockHttpServletResponse();
        var way = way(new Desk(() -> kept));
        way.doFilter(request, answer, new MockFilterChain());
        var waiting = (MockAsyncContext) Objects.requireNonNull(request.getAsyncContext());
        assertThat(waiting.getTimeout()).isEqualTo(CrowdForm.LONGEST_WAIT.toMillis());
        for (var listener : waiting.getListeners()) {
            listener.onTimeout(new AsyncEvent(waiting));
        }
        kept.complete(Optional.of("/thanks"));
        assertThat(answer.getRedirectedUrl()).isNull();
        request.setAsyncStarted(false);
        request.setDispatcherType(DispatcherType.ASYNC);
        way.doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("Huda");
    }

    @Test
    void more_than_a_thousand_wait_in_threads_of_the_server() throws ServletException, IOException {
        var network = tests.published();
        var last = new AtomicReference<CompletableFuture<Optional<String>>>();
        var way =
                way(
                        new Desk(
                                () -> {
                                    last.set(new CompletableFuture<>());
                                    return last.get();
                                }));
        for (var i = 0; i < 1_000; i++) {
            assertThat(send(way, request(network, "198.51.101." + i / 40)).longWay()).isFalse();
        }
        for (var ends :
                List.<Consumer<CompletableFuture<Optional<String>>>>of(
                        one -> one.complete(Optional.of("/thanks")),
                        one -> one.complete(Optional.empty()),
                        one -> one.completeExceptionally(new IllegalStateException("broken")))) {
            assertThat(send(way, request(network, "198.51.101.200")).longWay()).isTrue();
            ends.accept(last.get());
            assertThat(send(way, request(network, "198.51.101.201")).longWay()).isFalse();
        }
    }

    @Test
    void where_the_database_does_not_answer_the_long_way_says_so()
            throws ServletException, IOException {
        var form =
                new CrowdForm() {
                    @Override
                    public Pattern address() {
                        return DESKS;
                    }

                    @Override
                    public Optional<Taking> read(Sent sent) {
                        throw new CannotCreateTransactionException("no connection");
                    }
                };
        var way = way(form);
        assertThat(send(way, request(tests.published(), "198.51.100.9")).longWay()).isTrue();
    }

    @Test
    void what_cannot_be_begun_takes_nobodys_place() throws ServletException, IOException {
        var network = tests.published();
        var way =
                way(
                        new Desk(
                                () -> {
                                    throw new OutOfMemoryError("unable to create native thread");
                                }));
        for (var i = 0; i < 1_001; i++) {
            var went = send(way, request(network, "198.51.102." + i / 40));
            assertThat(went.longWay()).as("after %d", i).isFalse();
        }
    }

    private Went send(Network network, String from, Consumer<MockHttpServletRequest> other)
            throws ServletException, IOException {
        var request = request(network, from);
        other.accept(request);
        return send(
                new Desk(() -> CompletableFuture.completedFuture(Optional.of("/thanks"))), request);
    }

    private Went send(Desk desk, MockHttpServletRequest request)
            throws ServletException, IOException {
        return send(way(desk), request);
    }

    private ShortWay way(CrowdForm desk) {
        return new ShortWay(List.of(desk), tokens, crowd, watches, firewall, troubles);
    }

    /** As a server does it: where it is asked to, the request comes by once more. */
    private static Went send(ShortWay way, MockHttpServletRequest request)
            throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        way.doFilter(request, answer, chain);
        var waiting = (MockAsyncContext) request.getAsyncContext();
        var again = new AtomicBoolean();
        if (waiting != null) {
            waiting.addDispatchHandler(() -> again.set(true));
        }
        if (again.get()) {
            request.setAsyncStarted(false);
            request.setDispatcherType(DispatcherType.ASYNC);
            way.doFilter(request, answer, chain);
        }
        var last = chain.getRequest();
        return new Went(answer, last != null, last == null ? null : last.getDispatcherType());
    }

    private static MockHttpServletRequest request(Network network, String from) {
        var request = new MockHttpServletRequest("POST", "/" + network.slug() + "/desks/one");
        request.setRemoteAddr(from);
        request.setAsyncSupported(true);
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
