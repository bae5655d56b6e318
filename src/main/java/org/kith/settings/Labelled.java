package org.kith.settings;

import org.kith.account.Office;
import org.kith.community.Group;
import org.kith.twinning.Link;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places where a network may put words of its own: whole headings, buttons and names, which
 * stand alone and are bent by no grammar. Sentences keep Kith's words.
 */
public final class Labelled {

    static final int LONGEST = 60;

    private Labelled() {}

    /**
     * One of them; where the same words stand at several places they are asked for once.
     *
     * @param keys of messages
     */
    public record Place(List<String> keys) {

        public Place {
            keys = List.copyOf(keys);
        }

        /** Its key, and the key of what Kith says there. */
        public String key() {
            return keys.getFirst();
        }

        public String field() {
            return key().replace('.', '-');
        }
    }

    /**
     * @param key names it: {@code settings.words.<key>}
     */
    public record Section(String key, List<Place> places) {

        public Section {
            places = List.copyOf(places);
        }
    }

    static final List<Section> SECTIONS =
            List.of(
                    new Section(
                            "nouns",
                            List.of(
                                    place("web.nav.communities", "community.directory.title"),
                                    place("web.nav.groups", "community.groups.title"),
                                    place("web.nav.links", "twinning.links.title"),
                                    place("programme.title"),
                                    place("gathering.title"),
                                    place("web.nav.introductions", "introduction.title"),
                                    place("member.title"))),
                    new Section(
                            "buttons",
                            List.of(
                                    place("community.record.community"),
                                    place("community.record.group"),
                                    place(
                                            "twinning.record",
                                            "community.record.link",
                                            "home.way.record"),
                                    place("home.way.links"),
                                    place("introduction.on_page.ask"))),
                    section("kinds", "twinning.kind.", Link.Kind.values(), Link.Kind::code),
                    section("stages", "twinning.stage.", Link.Stage.values(), Link.Stage::code),
                    section("offices", "member.office.", Office.values(), Office::code),
                    section("forms", "community.form.", Group.Form.values(), Group.Form::code));

    static Stream<Place> places() {
        return SECTIONS.stream().flatMap(section -> section.places().stream());
    }

    private static <E> Section section(
            String key, String prefix, E[] all, Function<E, String> code) {
        return new Section(
                key,
                Arrays.stream(all)
                        .map(one -> place(prefix + code.apply(one)))
                        .collect(Collectors.toList()));
    }

    private static Place place(String... keys) {
        return new Place(List.of(keys));
    }
}
