package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Interest;
import org.kith.place.Place;

import java.util.Set;

/**
 * Who looks for a partner, and what for.
 *
 * @param form of the group that asks, null where none was told
 * @param languages ISO 639-1 codes that the group can write in
 * @param countries ISO 3166 codes in which it looks
 * @param regions UN M49 codes in which it looks; without countries and regions it looks anywhere
 *     abroad, among the communities of the network only
 * @param kinds of community that it looks for; empty: any
 * @param onlyUnlinked whether only those without a friend in this network are wanted
 */
public record Wish(
        From from,
        Group.@Nullable Form form,
        Set<Interest> interests,
        Set<String> languages,
        Set<String> countries,
        Set<String> regions,
        Set<Community.Kind> kinds,
        boolean onlyUnlinked) {

    /** Who asks: a community of the network, or a group at a place that is not in it yet. */
    public sealed interface From {}

    public record OfCommunity(Community.Id id) implements From {}

    public record AtPlace(Place.Id id) implements From {}

    public Wish {
        interests = Set.copyOf(interests);
        languages = Set.copyOf(languages);
        countries = Set.copyOf(countries);
        regions = Set.copyOf(regions);
        kinds = Set.copyOf(kinds);
    }

    public static Wish of(From from) {
        return new Wish(from, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    public Wish in(Set<String> newCountries) {
        return new Wish(
                from, form, interests, languages, newCountries, regions, kinds, onlyUnlinked);
    }

    public Wish sharing(Set<Interest> newInterests, Set<String> newLanguages) {
        return new Wish(
                from, form, newInterests, newLanguages, countries, regions, kinds, onlyUnlinked);
    }

    public Wish onlyUnlinked(boolean only) {
        return new Wish(from, form, interests, languages, countries, regions, kinds, only);
    }

    boolean anywhere() {
        return countries.isEmpty() && regions.isEmpty();
    }
}
