package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Circle;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.Sides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** How stories and their texts stand in rows. */
final class StoryRows {

    private StoryRows() {}

    static Story story(ResultSet row, List<StoryText> texts) throws SQLException {
        var link = row.getObject("link_id", UUID.class);
        var when = row.getString("about_when");
        return new Story(
                new Story.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new Group.Id(row.getObject("group_id", UUID.class)),
                link == null ? null : new Link.Id(link),
                new Story.Facts(
                        row.getBoolean("joint"),
                        language(row),
                        row.getObject("written_on", LocalDate.class),
                        when == null ? null : new PartialDate(when),
                        Circle.of(row.getString("circle")).orElseThrow(),
                        experience(row),
                        List.of()),
                moment(row, "published_at"),
                moment(row, "taken_back_at"),
                row.getBoolean("taken_back_by_coordinator"),
                texts);
    }

    private static Experience experience(ResultSet row) throws SQLException {
        return new Experience(
                constant(Experience.Kind.class, row.getString("kind")),
                constants(Link.Stage.class, row, "stages"),
                constants(Link.Kind.class, row, "link_kinds"),
                row.getBoolean("nameless"));
    }

    private static <E extends Enum<E>> List<E> constants(
            Class<E> type, ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(code -> constant(type, code))
                .toList();
    }

    /** Parameters of the same names, to write them. */
    static Map<String, Object> facts(Story story) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("joint", story.facts().joint());
        facts.put("writtenOn", story.facts().writtenOn());
        facts.put("aboutWhen", Objects.toString(story.facts().aboutWhen(), null));
        facts.put("circle", story.facts().circle().code());
        var experience = story.facts().experience();
        facts.put("kind", experience.kind().code());
        facts.put(
                "stages",
                experience.stages().stream().map(Link.Stage::code).toArray(String[]::new));
        facts.put(
                "linkKinds",
                experience.links().stream().map(Link.Kind::code).toArray(String[]::new));
        facts.put("nameless", experience.nameless());
        return facts;
    }

    static StoryText text(ResultSet row) throws SQLException {
        return new StoryText(
                language(row),
                row.getString("title"),
                row.getString("body"),
                row.getString("sha256"),
                constant(StoryText.State.class, row.getString("state")),
                constant(StoryText.Whose.class, row.getString("whose")),
                row.getString("translated_from"),
                moment(row, "checked_at"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) row.getArray("approved").getArray())
                        .map(side -> constant(Sides.Side.class, side))
                        .collect(Collectors.toSet()),
                moment(row, "approved_at"));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElseThrow();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
