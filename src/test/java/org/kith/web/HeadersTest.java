package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** Every kind of answer keeps itself to itself, and says what may be kept of it. */
@KithTest
class HeadersTest {

    private final RequestMappingHandlerMapping mapping;
    private final TestNetworks tests;
    private final Superuser superuser;
    private final int port;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HeadersTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TestNetworks tests,
            Superuser superuser,
            @Value("${local.server.port}") int port) {
        this.mapping = mapping;
        this.tests = tests;
        this.superuser = superuser;
        this.port = port;
    }

    @Test
    void every_kind_of_answer_has_them() throws Exception {
        var slug = tests.published().slug();
        holds(200, get("/" + slug, null));
        holds(200, send(to("/" + slug + "/links").header("HX-Request", "true").GET()));
        holds(404, get("/" + slug + "/nothing/here", null));
        holds(302, get("/" + slug + "/imports", null));
        holds(200, get("/" + slug + "/links.csv", null));
        holds(200, get("/" + slug + "/map.png", null));
        holds(200, get("/api/v1/" + slug + "/links", null));
        holds(200, get("/api/v1/openapi", null));
        holds(404, get("/api/v1/" + slug + "/links/none", null));
        holds(
                401,
                send(
                        to("/api/v1/" + slug + "/groups")
                                .header("Authorization", "Bearer x")
                                .POST(BodyPublishers.noBody())));
        holds(403, send(to("/sign-in").POST(BodyPublishers.noBody())));
        holds(404, send(to("/" + slug).method("OPTIONS", BodyPublishers.noBody())));
        holds(200, get("/actuator/health", null));
        holds(404, get("/js/nothing.js", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kith.css", "/kith.svg", "/htmx.js", "/js/passkey.js"})
    void and_so_has_every_file(String path) {
        holds(200, get(path, null));
    }

    @Test
    void what_fails_has_them_too() throws SQLException {
        var network = tests.published();
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        try (var owner = superuser.connectAsOwner();
                var change = owner.createStatement()) {
            change.execute("revoke select on agreement_template from kith");
            try {
                holds(500, get("/" + network.slug() + "/agreement-templates", coordinator));
            } finally {
                change.execute("grant select on agreement_template to kith");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a;b=c HTTP/1.1",
                "GET //elsewhere.example HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "TRACE / HTTP/1.1",
                "G(ET / HTTP/1.1",
                "GET / HTTP/9.9"
            })
    void and_what_is_refused_before_any_filter(String line) throws IOException {
        var answer = raw(line);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|505) .*");
        for (var header :
                List.of(
                        "Content-Security-Policy: ",
                        "X-Content-Type-Options: nosniff",
                        "frame-ancestors 'none'")) {
            assertThat(answer).as(line).contains(header);
        }
    }

    @Test
    void nothing_is_kept_in_a_browser_while_somebody_is_signed_in() {
        var network = tests.published();
        var member = tests.signIn(tests.join(network, Role.COORDINATOR));
        for (var path : List.of("/links", "/nothing", "/links.csv", "/members")) {
            assertThat(kept(get("/" + network.slug() + path, member)))
                    .as(path)
                    .isEqualTo("private, no-store");
        }
        assertThat(kept(get("/me/data.json", member))).isEqualTo("private, no-store");
        assertThat(kept(get("/" + network.slug() + "/links", null))).isEqualTo("private, no-cache");
        assertThat(kept(get("/kith.css", member))).contains("max-age", "public");
    }

    @Test
    void what_a_program_reads_with_a_token_is_kept_nowhere_on_the_way() {
        var network = tests.unpublished();
        var token = tests.programOf(tests.join(network, Role.READER));
        var path = "/api/v1/" + network.slug() + "/links";
        var read = send(to(path).header("Authorization", "Bearer " + token.value()).GET());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(kept(read)).isEqualTo("private, no-cache");
        assertThat(read.headers().firstValue("Vary").orElse("")).contains("Authorization");
        assertThat(read.headers().firstValue("ETag")).isPresent();
        assertThat(kept(get(path, null))).isEqualTo("no-store");
        assertThat(kept(get("/api/v1/" + tests.published().slug() + "/links", null)))
                .isEqualTo("no-cache");
    }

    @Test
    void where_a_letter_leads_no_other_page_is_told_and_nothing_is_kept() {
        var letter = get("/sign-in/" + Token.random().value(), null);
        assertThat(letter.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(kept(letter)).isEqualTo("private, no-store");
    }

    @Test
    void every_address_with_a_token_is_known_as_one() {
        var paths =
                mapping.getHandlerMethods().keySet().stream()
                        .flatMap(one -> one.getPatternValues().stream())
                        .filter(path -> path.matches(".*\\{(token|reader)}.*"))
                        .toList();
        assertThat(paths).hasSizeGreaterThan(6).allMatch(LetterAddress::is);
        assertThat(LetterAddress.cut("/invitations/a-network/abc")).isEqualTo("/invitations/…");
        assertThat(LetterAddress.cut("/members/huda@example.org/x")).isEqualTo("/members/…/x");
        assertThat(LetterAddress.cut("/a-network/links")).isEqualTo("/a-network/links");
    }

    private void holds(int status, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(answer.statusCode()).as("%s", answer).isEqualTo(status);
        assertThat(headers.allValues("Content-Security-Policy"))
                .as("%s", answer)
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(headers.allValues("X-Content-Type-Options"))
                .as("%s", answer)
                .containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).as("%s", answer).hasSize(1);
    }

    private static String kept(HttpResponse<String> answer) {
        return String.join(" | ", answer.headers().allValues("Cache-Control"));
    }

    private HttpResponse<String> get(String path, @Nullable Token session) {
        var request = to(path);
        return send(
                (session == null
                                ? request
                                : request.header("Cookie", "kith-session=" + session.value()))
                        .GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What no client of ours would send. */
    private String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
