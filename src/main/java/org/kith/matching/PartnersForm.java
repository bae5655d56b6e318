package org.kith.matching;

import org.kith.community.Community;
import org.kith.community.Group;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was asked, as it stands in the address.
 *
 * @param who as typed
 * @param chosen what {@code who} said when a community or place was chosen; another text since then
 *     stands for somebody else
 * @param community the address of a community of this network, or empty
 * @param place the address of a place, or empty
 * @param asked whether the form was sent, so that nothing chosen means nothing
 */
public record PartnersForm(
        String who,
        String chosen,
        String community,
        String place,
        String form,
        Set<String> interests,
        Set<String> languages,
        Set<String> countries,
        Set<String> regions,
        Set<String> kinds,
        boolean unlinked,
        boolean asked) {

    /** Letters of who asks. */
    public static final int LONGEST = 100;

    private static final int MOST_CHOICES = 40;

    static PartnersForm read(MultiValueMap<String, String> address) {
        return new PartnersForm(
                text(address, "who"),
                text(address, "chosen"),
                text(address, "community"),
                text(address, "place"),
                text(address, "form"),
                codes(address, "interest"),
                codes(address, "language"),
                codes(address, "country"),
                codes(address, "region"),
                codes(address, "kind"),
                !text(address, "unlinked").isEmpty(),
                !text(address, "asked").isEmpty());
    }

    /** The same from a community or place, called so on the page. */
    PartnersForm from(String newCommunity, String newPlace, String called) {
        return new PartnersForm(
                called,
                called,
                newCommunity,
                newPlace,
                form,
                interests,
                languages,
                countries,
                regions,
                kinds,
                unlinked,
                asked);
    }

    /** What a community says of itself, where nothing else was asked. */
    PartnersForm as(Community community) {
        return new PartnersForm(
                who,
                chosen,
                this.community,
                place,
                form,
                Set.copyOf(community.interests()),
                Set.copyOf(community.languages()),
                Set.copyOf(community.looksIn()),
                regions,
                kinds,
                unlinked,
                true);
    }

    /** Without any limit to where and whom. */
    PartnersForm wider() {
        return new PartnersForm(
                who, chosen, community, place, form, interests, languages, Set.of(), Set.of(),
                Set.of(), false, true);
    }

    Wish wish(Wish.From from) {
        return new Wish(
                from,
                Codes.one(Group.Form.values(), form).orElse(null),
                Codes.interests(interests),
                languages,
                countries,
                regions,
                kinds.stream()
                        .flatMap(kind -> Codes.one(Community.Kind.values(), kind).stream())
                        .collect(Collectors.toSet()),
                unlinked);
    }

    /** Whether a text was typed after somebody was chosen. */
    boolean typedAnew() {
        return !who.isEmpty() && !who.equals(chosen);
    }

    public boolean nobody() {
        return who.isEmpty() && community.isEmpty() && place.isEmpty();
    }

    /** The plain address of the same question. */
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "who", List.of(who));
        put(address, "chosen", List.of(chosen));
        put(address, "community", List.of(community));
        put(address, "place", List.of(place));
        put(address, "form", List.of(form));
        put(address, "interest", interests);
        put(address, "language", languages);
        put(address, "country", countries);
        put(address, "region", regions);
        put(address, "kind", kinds);
        put(address, "unlinked", List.of(unlinked ? "1" : ""));
        put(address, "asked", List.of(asked ? "1" : ""));
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, Iterable<String> values) {
        for (var value : values) {
            if (!value.isEmpty()) {
                address.queryParam(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    private static String text(MultiValueMap<String, String> address, String name) {
        var value = address.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> codes(MultiValueMap<String, String> address, String name) {
        var values = address.get(name);
        return values == null
                ? Set.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(code -> code.matches("[A-Za-z0-9_]{1,24}"))
                        .limit(MOST_CHOICES)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
