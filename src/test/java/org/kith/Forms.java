package org.kith;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.springframework.web.util.HtmlUtils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends our own forms to the running program, as a browser that follows nothing. */
public final class Forms {

    private static final byte[] TOKEN = "a-token-of-a-form".getBytes(StandardCharsets.UTF_8);

    private static final Pattern UPON = Pattern.compile("name=\"upon\" value=\"([^\"]*)\"");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    /** One for all: each keeps a thread of its own for as long as nothing collects it. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String address;

    public Forms(int port) {
        this.address = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, @Nullable Token session) {
        return send(to(path, session).GET());
    }

    /** As a browser asks for a page, and not for a part of one. */
    public HttpResponse<String> page(String path, @Nullable Token session) {
        return send(to(path, session).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> asProgram(String path, Token token) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token.value())
                        .GET());
    }

    public HttpResponse<String> post(
            String path, Map<String, String> fields, @Nullable Token session) {
        var each = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> each.put(name, List.of(value)));
        return postAll(path, each, session);
    }

    /** What somebody changes in a form whose page they have read just now. */
    public HttpResponse<String> change(
            String path, Map<String, String> fields, @Nullable Token session) {
        return change(path, path, fields, session);
    }

    /**
     * @param page where the form stands
     */
    public HttpResponse<String> change(
            String page, String path, Map<String, String> fields, @Nullable Token session) {
        var all = new HashMap<>(fields);
        all.put("upon", upon(get(page, session)));
        return post(path, all, session);
    }

    /** Upon what the form of a page is written; empty where it says nothing. */
    public static String upon(HttpResponse<String> page) {
        var found = UPON.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    /** Presses the only button of a page that keeps what was typed: what it sends, and no more. */
    public HttpResponse<String> press(String path, HttpResponse<String> page) {
        var body =
                HIDDEN.matcher(page.body())
                        .results()
                        .map(
                                field ->
                                        encoded(HtmlUtils.htmlUnescape(field.group(1)))
                                                + "="
                                                + encoded(HtmlUtils.htmlUnescape(field.group(2))))
                        .collect(Collectors.joining("&"));
        return send(
                to(path, null)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** As a page of somebody else's has it sent, which knows nothing of our cookie. */
    public HttpResponse<String> forge(String path, Map<String, String> fields) {
        return send(
                to(path, null)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", Base64.getUrlEncoder().encodeToString(new byte[34]))
                        .POST(BodyPublishers.ofString(body(fields))));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** With fields that come several times, as ticked boxes do. */
    public HttpResponse<String> postAll(
            String path, Map<String, List<String>> fields, @Nullable Token session) {
        var body =
                fields.entrySet().stream()
                        .flatMap(
                                field ->
                                        field.getValue().stream()
                                                .map(
                                                        v ->
                                                                encoded(field.getKey())
                                                                        + "="
                                                                        + encoded(v)))
                        .collect(Collectors.joining("&"));
        return send(
                to(path, session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", masked())
                        .POST(BodyPublishers.ofString(body)));
    }

    /** With a file of text. */
    public HttpResponse<String> postFile(
            String path, String name, String text, @Nullable Token session) {
        return upload(path, Map.of(name, text.getBytes(StandardCharsets.UTF_8)), session);
    }

    /** With files, as they come from a form that sends them. */
    public HttpResponse<String> upload(
            String path, Map<String, byte[]> files, @Nullable Token session) {
        var body = new ByteArrayOutputStream();
        files.forEach(
                (name, content) -> {
                    body.writeBytes(
                            ("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                            .formatted(name))
                                    .getBytes(StandardCharsets.UTF_8));
                    body.writeBytes(content);
                    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
                });
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                to(path, session)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .header("X-XSRF-TOKEN", masked())
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file, as a browser loads it that already has the one with this tag. */
    public HttpResponse<byte[]> file(String path, @Nullable Token session, @Nullable String known) {
        var request = to(path, session);
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return send(request.GET(), BodyHandlers.ofByteArray());
    }

    /** A file that is given for what was typed. */
    public HttpResponse<byte[]> fileFor(
            String path, Map<String, String> fields, @Nullable Token session) {
        return send(
                to(path, session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", masked())
                        .POST(BodyPublishers.ofString(body(fields))),
                BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder to(String path, @Nullable Token session) {
        var cookie = session == null ? "" : "; kith-session=" + session.value();
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Language", "en")
                .header(
                        "Cookie",
                        "kith-form=" + new String(TOKEN, StandardCharsets.UTF_8) + cookie);
    }

    /** As a page shows it: a mask of zeros, and the token under it. */
    private static String masked() {
        var both = new byte[2 * TOKEN.length];
        System.arraycopy(TOKEN, 0, both, TOKEN.length, TOKEN.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> as) {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), as);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
