package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.shared.Uuid7;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Who lives or works at a place and can be twinned, in the registry of one network.
 *
 * @param name its own name; null where it is called as its place, in every language
 * @param interests what it wants to share (see {@link Interest}), by code
 * @param languages ISO 639-1 codes of the languages it can write in
 * @param looksIn ISO country codes in which it looks for a partner; empty: anywhere
 * @param looking whether it looks for a partner now
 * @param differentBecause why it is not the community of the same name at the same place; null
 *     where there is none
 * @param demonstration whether it is invented
 */
public record Community(
        Id id,
        String slug,
        Place.Id place,
        Kind kind,
        @Nullable String name,
        String about,
        List<String> interests,
        List<String> languages,
        List<String> looksIn,
        boolean looking,
        @Nullable String differentBecause,
        boolean demonstration) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        TOWN,
        VILLAGE,
        REFUGEE_CAMP,
        COUNCIL_AREA,
        NEIGHBOURHOOD,
        SCHOOL,
        CAMPUS,
        PARISH,
        DIASPORA;

        /** What the people of a place are, as long as nobody says otherwise. */
        static Kind of(Place.Kind place) {
            return switch (place) {
                case CAPITAL, CITY, TOWN -> TOWN;
                case VILLAGE -> VILLAGE;
                case CAMP -> REFUGEE_CAMP;
                case AREA -> COUNCIL_AREA;
                case DISTRICT -> NEIGHBOURHOOD;
            };
        }

        /** As in addresses, tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The community that a place itself is: a town, a camp, called as the place is. */
    public static Community called(Place place) {
        return new Community(
                Id.next(),
                "",
                place.id(),
                Kind.of(place.kind()),
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                false);
    }

    public Community {
        interests = List.copyOf(interests);
        languages = List.copyOf(languages);
        looksIn = List.copyOf(looksIn);
    }

    /** The same at another address. */
    Community at(String other) {
        return new Community(
                id,
                other,
                place,
                kind,
                name,
                about,
                interests,
                languages,
                looksIn,
                looking,
                differentBecause,
                demonstration);
    }

    /** What its history compares, by field; fields that say nothing are left out. */
    Map<String, Object> facts() {
        var facts = new Facts();
        facts.put("place", place.toString());
        facts.put("kind", kind.code());
        facts.put("name", name);
        facts.put("about", about);
        facts.put("interests", interests);
        facts.put("languages", languages);
        facts.put("looking", looking ? "yes" : "");
        facts.put("looks_in", looksIn);
        facts.put("different_because", differentBecause);
        return facts.asMap();
    }
}
