package org.kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.sheet.Sheet;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as a browser sends them, good ones and others. */
@KithTest
class SendingTest {

    private static final String EDGE = "an-edge-between-parts";
    private static final int MEGABYTE = 1024 * 1024;

    private final TestNetworks networks;
    private final Messages messages;
    private final String address;
    private final Network network;
    private final String cookies;
    private final HttpClient client = HttpClient.newHttpClient();
    private String form = "";

    SendingTest(TestNetworks networks, Messages messages, @Value("${local.server.port}") int port) {
        this.networks = networks;
        this.messages = messages;
        this.address = "http://localhost:" + port;
        this.network = networks.published();
        this.cookies =
                "kith-session="
                        + networks.signIn(networks.join(network, Role.COORDINATOR)).value()
                        + "; kith-form=a-token-of-a-form";
    }

    @Test
    void a_file_that_is_sent_leads_to_the_page_of_its_import() throws Exception {
        var sent = send("place,country\nHaifa,IL\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(get(page).body()).contains("Haifa", "list.csv");
    }

    @Test
    void a_file_far_too_large_gets_a_page_that_says_so() throws Exception {
        var sent = send(new byte[100 * MEGABYTE]);
        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(sent.body()).contains(messages.get(Language.EN, "web.trouble.too_large.title"));
    }

    @Test
    void a_zip_that_unpacks_without_end_is_refused() throws Exception {
        var sent = send(bomb());
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("role=\"alert\"");
    }

    @Test
    void a_million_columns_are_refused() throws Exception {
        var sent = send("a,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains(said(Sheet.Reason.TOO_MANY_COLUMNS, 200));
    }

    @Test
    void rows_beyond_the_limit_leave_nothing_behind() throws Exception {
        var text = "place\n" + "Haifa\n".repeat(50_001);
        var sent = send(text.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.body()).contains(said(Sheet.Reason.TOO_MANY_ROWS, 50_000));
        assertThat(get("/" + network.slug() + "/imports").body())
                .contains(messages.get(Language.EN, "intake.none"));
    }

    @Test
    void an_import_of_another_network_is_not_here() throws Exception {
        var sent = send("place,country\nHaifa,IL\n".getBytes(StandardCharsets.UTF_8));
        var id = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        var other = networks.published();
        var stranger = networks.signIn(networks.join(other, Role.COORDINATOR));
        var asked = to("/" + other.slug() + "/imports/" + id, "kith-session=" + stranger.value());
        assertThat(client.send(asked.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(get("/" + network.slug() + "/imports/" + UUID.fromString(id)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Sheet.Reason.class)
    void every_refusal_has_its_words_in_every_language(Sheet.Reason reason) {
        for (var language : Language.values()) {
            assertThat(messages.has(language, key(reason))).isTrue();
        }
    }

    private String said(Sheet.Reason reason, int limit) {
        return messages.get(Language.EN, key(reason), limit, 0);
    }

    private static String key(Sheet.Reason reason) {
        return "intake.refused." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** As our own form does: its token is the last of what the page holds. */
    private HttpResponse<String> send(byte[] file) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(part("name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(part("name=\"kind\"", "communities".getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(part("name=\"file\"; filename=\"list.csv\"", file));
        out.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request =
                to("/" + network.slug() + "/imports", cookies)
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .POST(BodyPublishers.ofByteArray(out.toByteArray()));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        if (form.isEmpty()) {
            var page = get("/" + network.slug() + "/imports").body();
            form = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        }
        return form;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path, cookies).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie);
    }

    private static byte[] part(String disposition, byte[] content) {
        var out = new ByteArrayOutputStream();
        var head = "--" + EDGE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[MEGABYTE];
            for (int i = 0; i < 1000; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
