package org.kith.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go before signing in: a path of this site and of no other. */
public final class Next {

    /** What may not stand in an address as it is (RFC 3986). */
    private static final Pattern FOREIGN = Pattern.compile("[^!#-;=?-\\[\\]_a-z~]");

    private Next() {}

    public static String safe(String next) {
        var local = next.startsWith("/") && !next.startsWith("//") && next.length() <= 2000;
        return local && next.chars().noneMatch(c -> c == '\\' || c < ' ') ? next : "/";
    }

    public static String asQuery(String next) {
        return after("", next);
    }

    /** An address that remembers where somebody wanted to go. */
    public static String after(String address, String next) {
        var safe = safe(next);
        return safe.equals("/")
                ? address
                : address
                        + (address.contains("?") ? "&next=" : "?next=")
                        + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }

    /** Where somebody wants to go in the end, by way of a page that remembers it. */
    public static String goal(String next) {
        var at = next.indexOf("?next=");
        if (at < 0) {
            return safe(next);
        }
        try {
            var within = next.substring(at + "?next=".length());
            return safe(URLDecoder.decode(within, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    /** An answer that leads there, to which cookies can be added. */
    public static ResponseEntity.BodyBuilder to(String next) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, encoded(safe(next)));
    }

    public static ResponseEntity<Void> redirect(String next) {
        return to(next).build();
    }

    private static String encoded(String address) {
        return FOREIGN.matcher(address)
                .replaceAll(
                        sign ->
                                URLEncoder.encode(sign.group(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }
}
