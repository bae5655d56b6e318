package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.admin.Parts.Part;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The question that {@link KnownFlawsIT} asks, asked of a server that only pretends to be OSV. */
class KnownFlawsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final Part FLAWED =
            new Part("garden", "1.2", "pkg:maven/org.example/garden@1.2?type=jar");
    private static final Part SOUND =
            new Part("well", "3.0", "pkg:maven/org.example/well@3.0?type=jar");

    private static final String ONE =
            """
            {"results": [{"vulns": [{"id": "GHSA-1", "modified": "2026-01-01T00:00:00Z"}]}, {}]}\
            """;
    private static final String NONE = "{\"results\": [{}, {}]}";
    private static final String DETAILS =
            """
            {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "Gates stand open",
             "database_specific": {"severity": "HIGH"},
             "affected": [
              {"package": {"ecosystem": "Maven", "name": "org.example:garden"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.3"}]}]},
              {"package": {"ecosystem": "Maven", "name": "org.example:another"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "9.9"}]}]}]}\
            """;

    private final Queue<String> batches = new ArrayDeque<>();
    private final Map<String, String> flaws = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer osv;

    @BeforeEach
    void pretend() throws IOException {
        osv = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        osv.createContext("/v1/querybatch", this::batch);
        osv.createContext("/v1/vulns/", this::flaw);
        osv.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        osv.start();
    }

    @AfterEach
    void stop() {
        osv.stop(0);
    }

    @Test
    void a_flaw_is_named_with_its_library_and_what_mends_it() throws IOException {
        batches.add(ONE);
        flaws.put("GHSA-1", DETAILS);
        var answer = ask();
        assertThat(answer.silence()).isEmpty();
        assertThat(answer.unaccepted(accepted(""), TODAY))
                .containsExactly(
                        "garden 1.2: GHSA-1 CVE-2026-1 HIGH Gates stand open, mended in 1.3");
        assertThat(asked.getFirst())
                .contains(
                        "\"pkg:maven/org.example/garden@1.2\"",
                        "\"pkg:maven/org.example/well@3.0\"");
    }

    @Test
    void libraries_without_a_known_flaw_pass() throws IOException {
        batches.add(NONE);
        assertThat(ask()).isEqualTo(new KnownFlaws.Answer(List.of(), ""));
    }

    @Test
    void what_was_accepted_passes_until_its_day_and_not_after_it() throws IOException {
        batches.add(ONE);
        flaws.put("GHSA-1", DETAILS);
        var answer = ask();
        assertThat(answer.unaccepted(accepted("GHSA-1 = 2026-12-01 No gates here"), TODAY))
                .isEmpty();
        assertThat(answer.unaccepted(accepted("CVE-2026-1 = 2027-05-01 No gates"), TODAY))
                .isEmpty();
        assertThat(answer.unaccepted(accepted("GHSA-1 = 2026-11-30 No gates here"), TODAY))
                .singleElement()
                .asString()
                .endsWith("mended in 1.3 (accepted until 2026-11-30)");
        assertThat(answer.unaccepted(accepted("GHSA-2 = 2027-05-01 Another"), TODAY)).hasSize(1);
    }

    @Test
    void nothing_is_accepted_without_a_day_and_a_reason() {
        assertThatThrownBy(() -> accepted("GHSA-1 = 2026-12-01")).hasMessageContaining("GHSA-1");
        assertThatThrownBy(() -> accepted("GHSA-1 = No gates")).hasMessageContaining("GHSA-1");
    }

    @Test
    void every_page_is_asked_for() throws IOException {
        batches.add("{\"results\": [{\"next_page_token\": \"second\"}, {}]}");
        batches.add("{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\"}]}]}");
        flaws.put("GHSA-1", DETAILS);
        assertThat(ask().flaws()).extracting(KnownFlaws.Flaw::part).containsExactly(FLAWED);
        assertThat(asked.getLast()).contains("\"page_token\":\"second\"").doesNotContain("well");
    }

    @Test
    void a_withdrawn_flaw_is_none() throws IOException {
        batches.add(ONE);
        flaws.put("GHSA-1", "{\"id\": \"GHSA-1\", \"withdrawn\": \"2026-02-01T00:00:00Z\"}");
        assertThat(ask().flaws()).isEmpty();
    }

    @Test
    void what_fails_or_takes_too_long_is_silence_and_no_good_news() throws IOException {
        batches.add("500");
        assertThat(ask().silence()).contains("500");
        batches.add("slow");
        assertThat(ask().silence()).contains("HttpTimeoutException");
        osv.stop(0);
        assertThat(ask().silence()).contains("ConnectException");
    }

    @Test
    void what_was_found_before_the_silence_is_told() throws IOException {
        batches.add(
                "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\"}], \"next_page_token\": \"2\"},"
                        + " {}]}");
        batches.add("500");
        flaws.put("GHSA-1", "500");
        var answer = ask();
        assertThat(answer.silence()).isNotEmpty();
        assertThat(answer.unaccepted(accepted(""), TODAY))
                .singleElement()
                .asString()
                .contains("GHSA-1");
    }

    @Test
    void an_answer_that_fits_no_question_breaks_the_build() throws IOException {
        batches.add("{\"results\": []}");
        assertThatThrownBy(this::ask).isInstanceOf(IllegalStateException.class);
        batches.add("400");
        assertThatThrownBy(this::ask).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_script_of_npm_is_asked_for_under_its_name_there_too() throws IOException {
        batches.add(NONE);
        var script = new Part("htmx.org", "2.0.8", "pkg:maven/org.webjars.npm/htmx.org@2.0.8");
        ask(List.of(script));
        assertThat(asked.getFirst()).contains("\"pkg:npm/htmx.org@2.0.8\"");
    }

    private KnownFlaws.Answer ask() throws IOException {
        return ask(List.of(FLAWED, SOUND));
    }

    private KnownFlaws.Answer ask(List<Part> parts) throws IOException {
        var here = URI.create("http://localhost:" + osv.getAddress().getPort());
        return new KnownFlaws(here, Duration.ofMillis(500)).ask(parts);
    }

    private static AcceptedFlaws accepted(String lines) throws IOException {
        return AcceptedFlaws.read(new StringReader(lines));
    }

    private void batch(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, batches.remove());
    }

    private void flaw(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        answer(exchange, flaws.getOrDefault(id, "404"));
    }

    private static void answer(HttpExchange exchange, String what) throws IOException {
        if (what.equals("slow")) {
            sleep();
        }
        var status = what.matches("\\d+") ? Integer.parseInt(what) : 200;
        var bytes = what.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
