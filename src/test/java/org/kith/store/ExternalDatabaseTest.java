package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The program itself on a PostgreSQL that somebody else runs. */
class ExternalDatabaseTest {

    private static final Pattern SIGN_IN =
            Pattern.compile("(http://localhost:\\d+)(/sign-in/\\S+)");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static @Nullable ServerPostgres server;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @BeforeAll
    static void start_a_server() throws IOException, InterruptedException {
        var installed = ServerPostgres.installed();
        if (installed.isEmpty()) {
            leaveOut(
                    "No PostgreSQL 15 here to prove Kith on: it comes with the package"
                            + " postgresql-15.");
        }
        server = ServerPostgres.start(installed.orElseThrow());
    }

    @AfterAll
    static void stop_the_server() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void the_program_serves_from_an_external_postgresql(@TempDir Path data)
            throws IOException, InterruptedException, SQLException {
        server().execute(
                        "create role kith_keeper login password '" + ServerPostgres.secret() + "'",
                        "create role kith_reader login password '" + ServerPostgres.secret() + "'",
                        "create database kith owner kith_keeper");
        var settings =
                Map.of(
                        "KITH_DATABASE_URL",
                        server().url("kith"),
                        "KITH_DATABASE_USER",
                        "kith_reader",
                        "KITH_DATABASE_PASSWORD",
                        ServerPostgres.secret(),
                        "KITH_DATABASE_OWNER",
                        "kith_keeper",
                        "KITH_DATABASE_OWNER_PASSWORD",
                        ServerPostgres.secret(),
                        "KITH_SECRET_KEY",
                        "A".repeat(43) + "=");
        try (var kith = KithProcess.start(data, settings)) {
            var link = SIGN_IN.matcher(kith.said());
            assertThat(link.find()).as(kith.said()).isTrue();
            assertThat(get(link.group(1)).statusCode()).isEqualTo(200);
            assertThat(signIn(link.group()).body()).contains("Coordinator", "/networks/new");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void a_role_that_row_level_security_does_not_hold_is_refused(@TempDir Path data)
            throws IOException, InterruptedException, SQLException {
        server().execute("create database almighty");
        var settings =
                Map.of(
                        "KITH_DATABASE_URL", server().url("almighty"),
                        "KITH_DATABASE_USER", "postgres",
                        "KITH_DATABASE_PASSWORD", ServerPostgres.secret());
        try (var kith = KithProcess.start(data, settings)) {
            assertThat(kith.running()).isFalse();
            assertThat(kith.said()).contains("KITH_DATABASE_USER is a superuser");
            assertThat(server().tables("almighty")).as("made before it was refused").isZero();
        }
    }

    private HttpResponse<String> signIn(String link) throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(get(link).body());
        assertThat(token.find()).isTrue();
        var form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static ServerPostgres server() {
        return Objects.requireNonNull(server);
    }

    /** In CI nothing is left out; elsewhere it is, and says so. */
    private static void leaveOut(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        System.out.println(reason);
        Assumptions.abort(reason);
    }
}
