package org.kith.web;

import org.kith.account.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles and scripts under addresses that change with their content, so that a phone loads each
 * once. The style sheets travel as one file: on a thin line every request costs more than its
 * bytes.
 */
@RestController
class Assets {

    private static final List<String> STYLES =
            List.of(
                    "kith",
                    "frame",
                    "forms",
                    "lists",
                    "parts",
                    "registry",
                    "agreement",
                    "media",
                    "statement");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();
    private static final String SHEET = sheet();
    private static final String HTMX = htmxOfWebJar();

    @GetMapping(value = "/kith.css", produces = "text/css;charset=UTF-8")
    @Allow(Role.VISITOR)
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(FOR_EVER)
                .body(SHEET);
    }

    /** Of the WebJar, whichever version the build names. */
    @GetMapping(value = "/htmx.js", produces = "text/javascript;charset=UTF-8")
    @Allow(Role.VISITOR)
    ResponseEntity<String> htmx() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(FOR_EVER)
                .body(HTMX);
    }

    static String htmxAddress() {
        return ADDRESSES.computeIfAbsent("/htmx.js", path -> path + "?v=" + hash(HTMX));
    }

    static String styleAddress() {
        return ADDRESSES.computeIfAbsent("/kith.css", path -> path + "?v=" + hash(SHEET));
    }

    /** The address of a file under {@code static}, with its content's hash. */
    static String address(String path) {
        return ADDRESSES.computeIfAbsent(path, p -> p + "?v=" + hash(read("static" + p)));
    }

    private static String sheet() {
        var sheet = new StringBuilder();
        STYLES.forEach(name -> sheet.append(read("static/css/" + name + ".css")).append('\n'));
        return sheet.toString();
    }

    private static String htmxOfWebJar() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources(
                                    "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file, Assets.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String hash(String content) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
