package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** Plain addresses of the directory of links: each filter can be kept, sent and bookmarked. */
public record LinkAddress(String base, LinkFilter filter) {

    public String page(int number) {
        return of(filter, number);
    }

    public String sorted(LinkFilter.Sort sort) {
        return of(filter.sorted(sort), 1);
    }

    public String without(Function<LinkFilter, LinkFilter> removal) {
        return of(removal.apply(filter), 1);
    }

    /** The same list as a file. */
    public String as(String ending) {
        return of(filter, 1).replaceFirst("(\\?|$)", "." + ending + "$1");
    }

    private String of(LinkFilter narrowed, int page) {
        var address = UriComponentsBuilder.fromPath(base);
        put(address, "kind", narrowed.kindCode());
        put(address, "stage", narrowed.unstated() ? "unstated" : narrowed.stageCode());
        put(address, "country", narrowed.country());
        put(address, "region", narrowed.region());
        put(address, "programme", narrowed.programme());
        put(address, "one_sided", narrowed.oneSided() ? "1" : null);
        put(address, "waiting", narrowed.waiting() ? "1" : null);
        put(
                address,
                "sort",
                narrowed.sort() == LinkFilter.Sort.NAME ? null : narrowed.sort().code());
        put(address, "page", page > 1 ? String.valueOf(page) : null);
        return address.build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(
                    name, URLEncoder.encode(Objects.requireNonNull(value), StandardCharsets.UTF_8));
        }
    }
}
