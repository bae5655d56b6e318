package org.kith.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Nobody makes Kith ask a machine inside the walls, by no name and no detour. */
class OtherMachinesTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void open() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        inside.start();
    }

    @AfterEach
    void close() {
        inside.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
                "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
                "::ffff:10.0.0.1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "64:ff9b::a00:1",
                "2002:a00:1::", "2001:db8::1"
            })
    void an_address_that_is_not_public_is_none(String literal) {
        var fence = new Fence(answering(literal), Set.of());
        assertThatThrownBy(() -> fence.resolve("some.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"})
    void a_public_one_is(String literal) throws Exception {
        assertThat(new Fence(answering(literal), Set.of()).resolve("some.example")).hasSize(1);
    }

    @Test
    void a_name_with_one_address_inside_leads_nowhere() {
        var fence = new Fence(answering("8.8.8.8", "10.0.0.1"), Set.of());
        assertThatThrownBy(() -> fence.resolve("some.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    /** The connection goes to what was looked at: a second answer of a name is never asked for. */
    @Test
    void a_name_is_looked_up_once_for_looking_and_for_connecting() throws Exception {
        var lookups = new AtomicInteger();
        var loopback = answering("127.0.0.1");
        var names =
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        if (lookups.incrementAndGet() > 1) {
                            throw new UnknownHostException("asked twice");
                        }
                        return loopback.resolve(host);
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                };
        try (var others =
                new OtherMachines(names, List.of("once.example"), Duration.ofSeconds(5))) {
            assertThat(others.ask(Question.get(at("http", "once.example"))).status())
                    .isEqualTo(200);
        }
        assertThat(asked).hasValue(1);
        assertThat(lookups).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1"})
    void no_spelling_of_this_machine_is_asked(String host) {
        try (var others = new OtherMachines(List.of())) {
            assertThatThrownBy(() -> others.ask(Question.get(at("https", host))), "asked by https")
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> others.ask(Question.get(at("http", host))))
                    .isInstanceOf(IOException.class);
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "file:///etc/passwd",
                "https:///nowhere",
                "ftp://example.org",
                "https://who:secret@example.org/",
                "gopher://example.org"
            })
    void only_https_to_a_host_is_asked(String address) {
        try (var others = new OtherMachines(List.of())) {
            assertThat(others.mayAsk(URI.create(address))).isFalse();
        }
    }

    @Test
    void a_host_that_was_named_is_asked_and_where_it_points_is_not() throws Exception {
        var pointing = HttpServer.create(inside(), 0);
        pointing.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", at("http", "localhost").toString());
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        pointing.start();
        try (var others = new OtherMachines(List.of(" LocalHost "))) {
            var answer =
                    others.ask(
                            Question.get(
                                    URI.create(
                                            "http://localhost:"
                                                    + pointing.getAddress().getPort())));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(asked).hasValue(0);
            assertThat(others.ask(Question.get(at("http", "localhost"))).status()).isEqualTo(200);
        } finally {
            pointing.stop(0);
        }
    }

    @Test
    void an_answer_without_end_and_one_without_hurry_are_none() throws Exception {
        var dripping = HttpServer.create(inside(), 0);
        dripping.createContext(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var block = new byte[64 * 1024];
                    while (true) {
                        exchange.getResponseBody().write(block);
                    }
                });
        dripping.createContext(
                "/slow",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var body = exchange.getResponseBody()) {
                        while (true) {
                            body.write(' ');
                            body.flush();
                            Thread.sleep(100);
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        dripping.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        dripping.start();
        var there = "http://localhost:" + dripping.getAddress().getPort();
        try (var others = others(Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> others.ask(Question.get(URI.create(there + "/endless"))))
                    .hasMessageContaining(String.valueOf(OtherMachines.LONGEST));
            assertThatThrownBy(() -> others.ask(Question.get(URI.create(there + "/slow"))))
                    .hasMessageContaining("took too long");
        } finally {
            dripping.stop(0);
        }
    }

    private static OtherMachines others(Duration patience) {
        return new OtherMachines(SystemDefaultDnsResolver.INSTANCE, List.of("localhost"), patience);
    }

    private static InetSocketAddress inside() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private URI at(String scheme, String host) {
        return URI.create(scheme + "://" + host + ":" + inside.getAddress().getPort() + "/");
    }

    private static DnsResolver answering(String... literals) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                var found = new InetAddress[literals.length];
                for (int n = 0; n < literals.length; n++) {
                    found[n] = InetAddress.getByName(literals[n]);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
