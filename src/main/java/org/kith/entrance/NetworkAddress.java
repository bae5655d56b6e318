package org.kith.entrance;

import org.kith.names.Slug;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which first words of an address a network may have. */
@Component
class NetworkAddress {

    private static final int LONGEST = 40;

    /** First words that lead elsewhere, now or when a room that we foresee has its pages. */
    static final Set<String> RESERVED =
            Set.of(
                    "about",
                    "account",
                    "actuator",
                    "address",
                    "admin",
                    "api",
                    "attendances",
                    "calendars",
                    "css",
                    "data",
                    "docs",
                    "error",
                    "fonts",
                    "forgotten",
                    "guests",
                    "handovers",
                    "health",
                    "help",
                    "htmx",
                    "img",
                    "invitations",
                    "js",
                    "kith",
                    "language",
                    "login",
                    "logout",
                    "mail",
                    "me",
                    "media",
                    "network",
                    "networks",
                    "newsletter",
                    "objections",
                    "outbox",
                    "person",
                    "pictured",
                    "places",
                    "reports",
                    "search",
                    "sign-in",
                    "sign-out",
                    "signatures",
                    "static",
                    "still-there",
                    "swagger-ui",
                    "v3",
                    "webjars");

    private final Networks networks;

    NetworkAddress(Networks networks) {
        this.networks = networks;
    }

    /** As typed, or made from the name where nothing was typed. */
    static String of(String typed, String name) {
        var tidy = typed.strip().toLowerCase(Locale.ROOT);
        return tidy.isEmpty() ? suggested(name) : tidy;
    }

    Optional<Wrong> wrongWith(String slug) {
        if (slug.isEmpty()) {
            return wrong("entrance.network.slug.empty");
        }
        if (!slug.matches("[a-z0-9][a-z0-9-]{1,39}")) {
            return wrong("entrance.network.slug.malformed");
        }
        if (RESERVED.contains(slug)) {
            return wrong("entrance.network.slug.reserved");
        }
        return networks.find(slug).isPresent() ? Optional.of(taken()) : Optional.empty();
    }

    static Wrong taken() {
        return new Wrong("entrance.network.slug.taken", LONGEST);
    }

    private static Optional<Wrong> wrong(String key) {
        return Optional.of(new Wrong(key, LONGEST));
    }

    /** Whole words of the name, as many as fit. */
    private static String suggested(String name) {
        var slug = Slug.of(name);
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, cut > 1 ? cut : LONGEST);
    }
}
