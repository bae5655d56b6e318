package org.kith.web;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks the running program as a browser would, or as one that was tricked would. */
final class Http {

    private static final String FORM = "a-token-of-a-form";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Http(int port) {
        this.address = "http://localhost:" + port;
    }

    record Answer(int status, String location, String body) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        }

        @Override
        public String toString() {
            return status + " " + location;
        }
    }

    /** As our own page asks: it holds the form's token twice, in the cookie and masked. */
    Answer ask(String method, String path, @Nullable Token session) {
        return send(
                to(path).header("Cookie", "kith-form=" + FORM + cookie(session))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", masked(FORM))
                        .method(method, BodyPublishers.noBody()));
    }

    /** As another site's page would make a browser ask: with the session, without the token. */
    Answer askBare(String method, String path, @Nullable Token session) {
        return send(
                to(path).header("Cookie", "kith-form=" + FORM + cookie(session))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.noBody()));
    }

    /** As a program asks, with its token and no cookie. */
    Answer askAsProgram(String method, String path, Token token) {
        return send(
                to(path).header("Authorization", "Bearer " + token.value())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.noBody()));
    }

    /** As a program sends a record, with its token. */
    Answer sendJson(String path, String json, Token token) {
        return send(
                to(path).header("Authorization", "Bearer " + token.value())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Pages hide the token from compression attacks: a pad, and the token under that pad. */
    private static String masked(String token) {
        var padAndToken = new byte[2 * token.length()];
        var bytes = token.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, padAndToken, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(padAndToken);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private static String cookie(@Nullable Token session) {
        return session == null ? "" : "; kith-session=" + session.value();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
