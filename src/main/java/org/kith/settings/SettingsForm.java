package org.kith.settings;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Accent;
import org.kith.network.Network;
import org.kith.network.Settings;
import org.kith.shared.Language;
import org.kith.twinning.Link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The form of a network's settings: what is in it, and the network that it asks for. */
record SettingsForm(Answers answers) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_ABOUT = 4000;
    static final int LONGEST_SIDE = 60;

    /** Whoever takes the colour that is offered to them presses its own button. */
    static SettingsForm of(Map<String, List<String>> typed) {
        var taken = new HashMap<>(typed);
        var offered = typed.getOrDefault("take", List.of());
        if (!offered.isEmpty()) {
            taken.put("accent", offered);
        }
        return new SettingsForm(new Answers(taken));
    }

    static Answers asItIs(Network network) {
        var settings = network.settings();
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("name", List.of(network.name()));
        fields.put("about", List.of(network.about()));
        put(fields, "name_", network.nameIn());
        put(fields, "about_", network.aboutIn());
        put(fields, "side_a_", settings.sides().a());
        put(fields, "side_b_", settings.sides().b());
        fields.put("language", List.of(network.language().code()));
        fields.put("second", network.secondLanguage().map(Language::code).stream().toList());
        fields.put("languages", settings.offered().stream().map(Language::code).toList());
        fields.put("published", network.published() ? List.of("true") : List.of());
        fields.put(
                "accent", settings.accent() == null ? List.of() : List.of(settings.accent().hex()));
        fields.put("kinds", Link.Kind.of(network).stream().map(Link.Kind::code).toList());
        fields.put("stages", Link.Stage.of(network).stream().map(Link.Stage::code).toList());
        return new Answers(fields);
    }

    /** Empty where something has to be mended; the answers then say what. */
    Optional<Network> read(Network now) {
        var language = answers.choice("language", Language.class).orElse(now.language());
        var name = answers.needed("name", LONGEST_NAME);
        if (answers.fine() && name.codePointCount(0, name.length()) < 2) {
            answers.refuse("name", "settings.name.short");
        }
        var changed =
                new Network(
                        now.id(),
                        now.slug(),
                        name,
                        answers.paragraphs("about", LONGEST_ABOUT),
                        lines("name_", LONGEST_NAME),
                        paragraphs("about_", LONGEST_ABOUT),
                        language,
                        answers.ticked("published"),
                        now.demonstration(),
                        settings(now.settings(), language));
        return answers.fine() ? Optional.of(changed) : Optional.empty();
    }

    private Settings settings(Settings now, Language first) {
        return new Settings(
                accent(),
                now.logo(),
                now.labels(),
                languages(first),
                Language.of(answers.raw("second")).filter(one -> one != first).orElse(null),
                offered("kinds", codes(Link.Kind.values(), Link.Kind::code, kind -> true)),
                offered(
                        "stages",
                        codes(Link.Stage.values(), Link.Stage::code, one -> !one.ownDecision())),
                sides());
    }

    private @Nullable Accent accent() {
        if (answers.raw("accent").isBlank()) {
            return null;
        }
        var accent = Accent.of(answers.raw("accent")).orElse(null);
        if (accent == null) {
            answers.refuse("accent", "settings.accent.malformed");
        } else if (!accent.isReadable()) {
            answers.refuse("accent", "settings.accent.unreadable");
        }
        return accent;
    }

    /** The first language is always among them. */
    private List<Language> languages(Language first) {
        var chosen =
                Arrays.stream(Language.values())
                        .filter(one -> one == first || answers.has("languages", one.code()))
                        .toList();
        return chosen.size() == Language.values().length ? List.of() : chosen;
    }

    /** All of them is the same as no choice: what Kith learns later is then offered too. */
    private List<String> offered(String field, Set<String> known) {
        var chosen = answers.codes(field, known);
        if (chosen.isEmpty()) {
            answers.refuse(field, "settings.choose_one");
        }
        return chosen.size() == known.size() ? List.of() : chosen;
    }

    private static <E> Set<String> codes(
            E[] all, java.util.function.Function<E, String> code, Predicate<E> which) {
        return Arrays.stream(all).filter(which).map(code).collect(Collectors.toSet());
    }

    private Settings.SideNames sides() {
        var a = lines("side_a_", LONGEST_SIDE);
        var b = lines("side_b_", LONGEST_SIDE);
        if (a.isEmpty() != b.isEmpty()) {
            answers.refuse(
                    (a.isEmpty() ? "side_a_" : "side_b_") + Language.EN.code(),
                    "settings.sides.both");
        }
        return new Settings.SideNames(a, b);
    }

    private Map<String, String> lines(String field, int limit) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var line = answers.line(field + language.code(), limit);
            if (line != null) {
                words.put(language.code(), line);
            }
        }
        return words;
    }

    private Map<String, String> paragraphs(String field, int limit) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var text = answers.paragraphs(field + language.code(), limit);
            if (!text.isEmpty()) {
                words.put(language.code(), text);
            }
        }
        return words;
    }

    private static void put(
            Map<String, List<String>> fields, String prefix, Map<String, String> words) {
        words.forEach((language, text) -> fields.put(prefix + language, List.of(text)));
    }
}
