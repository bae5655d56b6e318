package org.kith.community;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with its filters, as one can send it to a friend. */
public record Address(String path, Map<String, String> parts) {

    public Address with(String part, String value) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove("page");
        changed.put(part, value);
        changed.values().removeIf(String::isEmpty);
        return new Address(path, changed);
    }

    public Address without(String part) {
        return with(part, "");
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? path
                : parts.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same list as a file. */
    public String as(String ending) {
        return new Address(path + "." + ending, parts).toString();
    }
}
