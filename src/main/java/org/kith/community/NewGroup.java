package org.kith.community;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A group as a program sends it; every text under the limits of the form.
 *
 * @param community slug of the community that it acts for
 * @param founded a year, a month or a day
 * @param seeks what it seeks from a friend
 * @param offers what it can give
 * @param contacts whom to turn to, two at most
 * @param differentFrom slugs of groups that it was shown to be like, and is not
 * @param differentBecause why not; kept for ever, so that nobody is asked again
 */
record NewGroup(
        @Nullable String community,
        @Nullable String name,
        @Nullable String form,
        @Nullable String about,
        @Nullable String website,
        @Nullable String founded,
        @Nullable List<String> interests,
        @Nullable List<String> languages,
        @Nullable List<String> seeks,
        @Nullable List<String> offers,
        @Nullable List<Contact> contacts,
        @Nullable List<String> differentFrom,
        @Nullable String differentBecause) {

    record Contact(
            @Nullable String name,
            @Nullable String role,
            @Nullable String mail,
            @Nullable String phone) {}

    Answers answers() {
        var fields = new HashMap<String, List<String>>();
        Sent.put(fields, "form", form);
        Sent.put(fields, "name", name);
        Sent.put(fields, "about", about);
        Sent.put(fields, "website", website);
        Sent.put(fields, "founded", founded);
        Sent.put(fields, "different_because", differentBecause);
        fields.put("interests", Sent.codes(interests));
        fields.put("languages", Sent.codes(languages));
        fields.put("seeks", Sent.codes(seeks));
        fields.put("offers", Sent.codes(offers));
        var named = contacts == null ? List.<Contact>of() : contacts;
        for (int i = 0; i < Math.min(named.size(), GroupContact.ASKED_FOR); i++) {
            put(fields, "contact" + (i + 1), named.get(i));
        }
        return new Answers(Map.copyOf(fields));
    }

    private static void put(Map<String, List<String>> fields, String prefix, Contact contact) {
        Sent.put(fields, prefix + "_name", contact.name());
        Sent.put(fields, prefix + "_role", contact.role());
        Sent.put(fields, prefix + "_mail", contact.mail());
        Sent.put(fields, prefix + "_phone", contact.phone());
    }
}
