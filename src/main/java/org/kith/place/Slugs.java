package org.kith.place;

import org.kith.names.Slug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives each place its address: the bare name to the one with most people (abu-dis), the country
 * behind it to the next (abu-dis-ps), then numbers. The same list gives the same addresses, and an
 * address once given stays.
 */
final class Slugs {

    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counted = new HashMap<>();

    /** Who waits for an address. */
    record Claim(String key, String name, String country, int population) {

        String bare() {
            var slug = Slug.of(name);
            return slug.isEmpty() ? key.toLowerCase(Locale.ROOT) : slug;
        }
    }

    private Slugs() {}

    /**
     * @param given addresses by key, given by earlier versions
     * @return addresses by key, of these places and the earlier ones
     */
    static Map<String, String> of(Collection<Claim> claims, Map<String, String> given) {
        var slugs = new Slugs();
        slugs.byKey.putAll(given);
        slugs.taken.addAll(given.values());
        List<Claim> second = new ArrayList<>();
        claims.stream()
                .filter(claim -> !given.containsKey(claim.key()))
                .sorted(
                        Comparator.comparingInt(Claim::population)
                                .reversed()
                                .thenComparing(Claim::key))
                .forEach(
                        claim -> {
                            if (!slugs.take(claim, claim.bare())) {
                                second.add(claim);
                            }
                        });
        second.forEach(slugs::takeLonger);
        return slugs.byKey;
    }

    private void takeLonger(Claim claim) {
        var country =
                claim.country().isEmpty() ? "" : "-" + claim.country().toLowerCase(Locale.ROOT);
        var base = claim.bare() + country;
        if (!country.isEmpty() && take(claim, base)) {
            return;
        }
        int number;
        do {
            number = counted.merge(base, 1, Integer::sum) + 1;
        } while (!take(claim, base + "-" + number));
    }

    private boolean take(Claim claim, String slug) {
        var free = taken.add(slug);
        if (free) {
            byKey.put(claim.key(), slug);
        }
        return free;
    }
}
