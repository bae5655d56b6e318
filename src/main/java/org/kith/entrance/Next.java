package org.kith.entrance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody wanted to go before signing in: a path of this site and of no other. */
final class Next {

    private Next() {}

    static String safe(String next) {
        var local = next.startsWith("/") && !next.startsWith("//") && next.length() <= 2000;
        return local && next.chars().noneMatch(c -> c == '\\' || c < ' ') ? next : "/";
    }

    static String asQuery(String next) {
        var safe = safe(next);
        return safe.equals("/") ? "" : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }
}
