package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A community as a program sends it; every text under the limits of the form.
 *
 * @param place slug of the place where it is
 * @param name its own name; null where it is called as its place
 * @param looksIn codes of the countries where it looks for friends
 * @param differentFrom slugs of communities that it was shown to be like, and is not
 * @param differentBecause why not; kept for ever, so that nobody is asked again
 */
record NewCommunity(
        @Nullable String place,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String about,
        @Nullable List<String> interests,
        @Nullable List<String> languages,
        @Nullable List<String> looksIn,
        @Nullable Boolean looking,
        @Nullable List<String> differentFrom,
        @Nullable String differentBecause) {

    Answers answers() {
        var fields = new HashMap<String, List<String>>();
        Sent.put(fields, "kind", kind);
        Sent.put(fields, "name", name);
        Sent.put(fields, "about", about);
        Sent.put(fields, "different_because", differentBecause);
        Sent.put(fields, "looking", Boolean.TRUE.equals(looking) ? "1" : null);
        fields.put("interests", Sent.codes(interests));
        fields.put("languages", Sent.codes(languages));
        fields.put("looks_in", Sent.codes(looksIn));
        return new Answers(Map.copyOf(fields));
    }
}
