package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.BothWrote;
import org.kith.community.Upon;
import org.kith.conference.ConferenceSession.Kind;
import org.kith.gathering.Gathering;
import org.kith.gathering.When;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a session: what is in it, and the session that it asks for. */
record SessionForm(
        Network network, Gathering gathering, Collection<Language> said, Answers answers) {

    private static final int LINE_BREAKS = ConferenceSession.MOST_SPEAKERS;

    /**
     * Those that the network offers, its own first, and those of its words so far.
     *
     * @param said the languages that the session is worded in
     */
    static List<Language> languages(Network network, Collection<Language> said) {
        return Stream.of(
                        Stream.of(network.language()),
                        network.settings().offered().stream(),
                        said.stream())
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }

    static Answers asItIs(ConferenceSession one) {
        return Upon.form(fields(one), Upon.stamp(fields(one)));
    }

    static BothWrote both(Answers typed, ConferenceSession asked, ConferenceSession now) {
        return new BothWrote(typed, fields(asked), fields(now));
    }

    static Map<String, List<String>> fields(ConferenceSession one) {
        var fields = new HashMap<String, List<String>>();
        one.titles().byCode().forEach((in, text) -> fields.put("title_" + in, List.of(text)));
        one.about().byCode().forEach((in, text) -> fields.put("about_" + in, List.of(text)));
        fields.put("kind", List.of(one.kind().code()));
        fields.put("track", List.of(one.track()));
        fields.put("room", List.of(one.room()));
        fields.put("day", List.of(one.when().starts().toLocalDate().toString()));
        fields.put("starts", List.of(one.when().starts().toLocalTime().toString()));
        fields.put("ends", List.of(one.when().ends().toLocalTime().toString()));
        fields.put("speakers", List.of(String.join("\n", one.speakers())));
        fields.put("places", List.of(Objects.toString(one.places(), "")));
        if (one.draft()) {
            fields.put("draft", List.of("1"));
        }
        return fields;
    }

    /**
     * Empty where something has to be mended; the answers then say what.
     *
     * @param now null where it is new; what everybody has seen is no draft again
     */
    Optional<ConferenceSession> read(@Nullable ConferenceSession now) {
        var kind = answers.choice("kind", Kind.class);
        var titles = words("title_", ConferenceSession.LONGEST_TITLE);
        var about = words("about_", ConferenceSession.LONGEST_ABOUT);
        if (titles.in().isEmpty()) {
            answers.refuse("title_" + network.language().code(), "gathering.problem.title");
        }
        var track = answers.line("track", ConferenceSession.LONGEST_ROOM);
        var room = answers.line("room", ConferenceSession.LONGEST_ROOM);
        var when = when();
        var speakers = speakers();
        var places = answers.number("places", 1, ConferenceSession.MOST_PLACES);
        return answers.fine()
                ? Optional.of(
                        new ConferenceSession(
                                now == null ? ConferenceSession.Id.next() : now.id(),
                                gathering.id(),
                                kind.orElseThrow(),
                                titles,
                                about,
                                Objects.requireNonNullElse(track, ""),
                                Objects.requireNonNullElse(room, ""),
                                when.orElseThrow(),
                                speakers,
                                places,
                                answers.ticked("draft") && (now == null || now.draft()),
                                0))
                : Optional.empty();
    }

    private Worded words(String field, int longest) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : languages(network, said)) {
            var name = field + language.code();
            var text =
                    longest == ConferenceSession.LONGEST_TITLE
                            ? answers.line(name, longest)
                            : answers.paragraphs(name, longest);
            if (text != null && !text.isEmpty()) {
                words.put(language, text);
            }
        }
        return new Worded(words);
    }

    private Optional<When> when() {
        var day = answers.neededDay("day");
        var from = answers.neededTime("starts");
        var to = answers.neededTime("ends");
        if (day == null || from == null || to == null) {
            return Optional.empty();
        }
        if (!from.isBefore(to)) {
            answers.refuse("ends", "gathering.problem.ends");
        }
        checkClock("starts", LocalDateTime.of(day, from));
        checkClock("ends", LocalDateTime.of(day, to));
        var when =
                new When(
                        LocalDateTime.of(day, from),
                        LocalDateTime.of(day, to),
                        gathering.when().zone());
        if (when.starts().isBefore(gathering.when().starts())
                || when.ends().isAfter(gathering.when().ends())) {
            answers.refuse("day", "conference.problem.outside");
        }
        return Optional.of(when);
    }

    /** A time that the clocks skip is none. */
    private void checkClock(String field, LocalDateTime moment) {
        if (gathering.when().zone().getRules().getValidOffsets(moment).isEmpty()) {
            answers.refuse(field, "gathering.problem.skipped");
        }
    }

    /** Each once, in whatever spelling. */
    private List<String> speakers() {
        var longest =
                ConferenceSession.MOST_SPEAKERS * ConferenceSession.LONGEST_SPEAKER + LINE_BREAKS;
        Map<String, String> named = new LinkedHashMap<>();
        answers.paragraphs("speakers", longest)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> named.putIfAbsent(ConferenceSession.key(line), line));
        if (named.size() > ConferenceSession.MOST_SPEAKERS
                || named.values().stream()
                        .anyMatch(
                                name ->
                                        name.codePointCount(0, name.length())
                                                > ConferenceSession.LONGEST_SPEAKER)) {
            answers.refuse(
                    "speakers", "conference.problem.speakers", ConferenceSession.MOST_SPEAKERS);
        }
        return List.copyOf(named.values());
    }
}
