package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody signed in with, told so that they know it again and nobody else learns much. */
public final class Device {

    /** The order decides: each of these browsers says the names of those after it too. */
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("SamsungBrowser/", "Samsung Internet"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("Edg", "Edge"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS X", "Mac"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Linux", "Linux"));

    private Device() {}

    /** As "Firefox, Android"; empty where the browser says neither. */
    public static String of(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(
                        known ->
                                known.stream()
                                        .filter(one -> agent.contains(one.getKey()))
                                        .limit(1)
                                        .map(Map.Entry::getValue))
                .collect(Collectors.joining(", "));
    }
}
