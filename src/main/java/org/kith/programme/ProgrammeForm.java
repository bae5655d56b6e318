package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Worded;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a programme: what is in it, and the programme that it asks for. */
record ProgrammeForm(Answers answers) {

    static ProgrammeForm of(Map<String, List<String>> typed) {
        return new ProgrammeForm(new Answers(typed));
    }

    static Answers asItIs(Programme programme) {
        return new Answers(fields(programme));
    }

    /** The form for its end, on the page where it is also changed. */
    static ProgrammeForm ending(Programme programme, String until) {
        var fields = fields(programme);
        fields.put("until", List.of(until));
        return of(fields);
    }

    /** Those that the network offers, its own first, and those that the programme is named in. */
    static List<Language> languages(Network network, @Nullable Programme programme) {
        var said =
                programme == null
                        ? Stream.<Language>of()
                        : Stream.concat(
                                programme.names().in().keySet().stream(),
                                programme.about().in().keySet().stream());
        return Stream.of(Stream.of(network.language()), network.settings().offered().stream(), said)
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }

    /** Empty where something has to be mended; the answers then say what. */
    Optional<Programme> read(Network network, @Nullable Programme now) {
        var languages = languages(network, now);
        var names = new EnumMap<Language, String>(Language.class);
        var about = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            var name = answers.line("name_" + language.code(), Programme.LONGEST_NAME);
            if (name != null) {
                names.put(language, name);
            }
            var text = answers.paragraphs("about_" + language.code(), Programme.LONGEST_ABOUT);
            if (!text.isEmpty()) {
                about.put(language, text);
            }
        }
        var since = date("since");
        if (names.isEmpty()) {
            answers.refuse("name_" + network.language().code(), "programme.problem.name");
        }
        if (!answers.fine()) {
            return Optional.empty();
        }
        return Optional.of(
                now == null
                        ? Programme.called(new Worded(names), new Worded(about), since)
                        : now.saying(new Worded(names), new Worded(about), since));
    }

    /** Says at each name that is another's already. */
    void taken(Programme asked, Programme by) {
        asked.names()
                .in()
                .forEach(
                        (language, name) -> {
                            if (by.keys().contains(Programme.key(name))) {
                                answers.refuse(
                                        "name_" + language.code(), "programme.problem.taken");
                            }
                        });
    }

    /** A day that is not to come; null where none is typed, or none that the calendar has. */
    @Nullable PartialDate date(String field) {
        var typed = answers.raw(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        var on = PartialDate.parse(typed).orElse(null);
        if (on == null) {
            answers.refuse(field, "twinning.error.date");
        } else if (on.earliest().isAfter(LocalDate.now(ZoneOffset.UTC))) {
            answers.refuse(field, "programme.problem.future");
        }
        return on;
    }

    /** The same, and not before something began. */
    @Nullable PartialDate date(String field, @Nullable PartialDate since) {
        var on = date(field);
        if (on != null && since != null && on.latest().isBefore(since.earliest())) {
            answers.refuse(field, "programme.problem.before");
        }
        return on;
    }

    private static Map<String, List<String>> fields(Programme programme) {
        var fields = new HashMap<String, List<String>>();
        programme.names().byCode().forEach((in, name) -> fields.put("name_" + in, List.of(name)));
        programme.about().byCode().forEach((in, text) -> fields.put("about_" + in, List.of(text)));
        fields.put("since", Stream.ofNullable(programme.since()).map(PartialDate::iso).toList());
        return fields;
    }
}
