package org.kith.shipped;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Fee;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gathering.Course;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.Gathering.Manner;
import org.kith.gathering.Gathering.Registration;
import org.kith.gathering.Gathering.Where;
import org.kith.gathering.When;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.kith.statement.Statement;
import org.kith.statement.Wording;
import org.kith.story.Experience;
import org.kith.story.StoryLoad;
import org.kith.twinning.Link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The statements, stories and gatherings of a demonstration network, as its files under {@code
 * data/demo/} tell them: all invented, as each says in its last line.
 *
 * @param network its slug, and the name of its folder
 */
record PublicLife(String network) {

    /** How long names of signers are kept. */
    private static final int YEARS = 2;

    Stream<Table> tables() {
        return Stream.of(table("statements"), table("stories"), table("gatherings"));
    }

    List<Statement> statements(LocalDate today) {
        return table("statements").rows().stream().map(row -> statement(row, today)).toList();
    }

    List<StoryLoad.Entry> stories() {
        return table("stories").rows().stream().map(this::story).toList();
    }

    /**
     * @param today from which their days are counted: who starts Kith finds them to come
     */
    List<Gathering> gatherings(LocalDate today) {
        return table("gatherings").rows().stream().map(row -> gathering(row, today)).toList();
    }

    private Statement statement(Table.Row row, LocalDate today) {
        return new Statement(
                Fixed.statement(network, row.get("id")),
                row.get("id"),
                Fixed.group(network, row.get("group")),
                link(row),
                place(row, "hoped_for"),
                today.plusYears(YEARS),
                null,
                null,
                false,
                Arrays.stream(Language.values())
                        .filter(in -> !row.get("title_" + in.code()).isEmpty())
                        .map(
                                in ->
                                        new Wording(
                                                in,
                                                row.get("title_" + in.code()),
                                                row.text("body_" + in.code())))
                        .toList());
    }

    private StoryLoad.Entry story(Table.Row row) {
        var original = Language.of(row.get("language")).orElseThrow();
        return new StoryLoad.Entry(
                Fixed.story(network, row.get("id")),
                row.get("id"),
                Fixed.group(network, row.get("group")),
                link(row),
                LocalDate.parse(row.get("written_on")),
                Demonstration.date(row.get("about_when")),
                new Experience(
                        Experience.Kind.of(row.get("kind")).orElseThrow(),
                        row.list("stages").stream()
                                .map(code -> Link.Stage.valueOf(code.toUpperCase(Locale.ROOT)))
                                .toList(),
                        List.of(),
                        false),
                Stream.concat(Stream.of(original), Arrays.stream(Language.values()))
                        .distinct()
                        .filter(in -> !row.get("title_" + in.code()).isEmpty())
                        .map(
                                in ->
                                        new StoryLoad.Words(
                                                in,
                                                row.get("title_" + in.code()),
                                                row.text("body_" + in.code())))
                        .toList());
    }

    private Gathering gathering(Table.Row row, LocalDate today) {
        var starts =
                today.plusDays(Integer.parseInt(row.get("in_days")))
                        .atTime(LocalTime.parse(row.get("starts")));
        var places = row.get("places");
        return new Gathering(
                Fixed.gathering(network, row.get("id")),
                row.get("id"),
                Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
                worded(row, "title_"),
                worded(row, "about_"),
                new When(
                        starts,
                        starts.plusHours(Integer.parseInt(row.get("hours"))),
                        ZoneId.of(row.get("zone"))),
                new Where(
                        Manner.valueOf(row.get("manner").toUpperCase(Locale.ROOT)),
                        place(row, "place"),
                        row.get("venue"),
                        row.get("online_link")),
                row.list("spoken"),
                new Registration(true, places.isEmpty() ? null : Integer.valueOf(places), fee(row)),
                new Course(Instant.EPOCH, 0, null, null));
    }

    private static @Nullable Fee fee(Table.Row row) {
        var minor = row.get("fee_minor");
        return minor.isEmpty() ? null : new Fee(Long.parseLong(minor), row.get("currency"));
    }

    private static Worded worded(Table.Row row, String column) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var text = row.text(column + language.code());
            if (!text.isEmpty()) {
                words.put(language, text);
            }
        }
        return new Worded(words);
    }

    private Link.@Nullable Id link(Table.Row row) {
        var handle = row.get("link");
        return handle.isEmpty() ? null : Fixed.link(network, handle);
    }

    private static Place.@Nullable Id place(Table.Row row, String column) {
        var key = row.get(column);
        return key.isEmpty() ? null : Place.Id.of(key);
    }

    private Table table(String name) {
        return new Table("demo/" + network + "/" + name + ".tsv");
    }
}
