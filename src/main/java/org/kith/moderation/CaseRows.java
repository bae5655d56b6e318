package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How cases and what belongs to them stand in rows. */
@Component
class CaseRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json;

    CaseRows(JsonMapper json) {
        this.json = json;
    }

    Case one(ResultSet row, int number) throws SQLException {
        return new Case(
                new Case.Id(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("content_id", UUID.class),
                row.getString("path"),
                row.getString("title"),
                language(row),
                row.getString("stood"),
                Arrays.stream((UUID[]) row.getArray("groups").getArray())
                        .map(Group.Id::new)
                        .collect(Collectors.toSet()),
                id(row, "author", Person.Id::new),
                row.getBoolean("urgent"),
                at(row, "opened_at"),
                moment(row, "waits_since"),
                moment(row, "decided_at"));
    }

    ContentReport report(ResultSet row, int number) throws SQLException {
        return new ContentReport(
                new ContentReport.Id(row.getObject("id", UUID.class)),
                new Case.Id(row.getObject("case_id", UUID.class)),
                new Reason(
                        Reason.Why.of(row.getString("why")).orElseThrow(),
                        id(row, "rule_id", Rule.Id::new)),
                row.getString("words"),
                row.getString("mail"),
                language(row),
                id(row, "reporter", Person.Id::new),
                row.getString("reporter_name"),
                at(row, "reported_at"),
                row.getString("stood"));
    }

    Decision decision(ResultSet row, int number) throws SQLException {
        var rule = id(row, "rule_id", Rule.Id::new);
        return new Decision(
                new Decision.Id(row.getObject("id", UUID.class)),
                new Case.Id(row.getObject("case_id", UUID.class)),
                Decision.Verdict.of(row.getString("verdict")).orElseThrow(),
                rule == null
                        ? null
                        : new Decision.ByRule(
                                rule,
                                row.getInt("rule_number"),
                                Worded.of(json.readValue(row.getString("rule_in"), WORDS))),
                row.getString("words"),
                id(row, "decided_by", Person.Id::new),
                row.getString("decided_name"),
                at(row, "decided_at"));
    }

    Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(
                new Appeal.Id(row.getObject("id", UUID.class)),
                new Case.Id(row.getObject("case_id", UUID.class)),
                new Decision.Id(row.getObject("decision_id", UUID.class)),
                id(row, "report_id", ContentReport.Id::new),
                row.getString("words"),
                id(row, "appealed_by", Person.Id::new),
                row.getString("appealed_name"),
                at(row, "appealed_at"),
                id(row, "answer_id", Decision.Id::new));
    }

    String words(Worded words) {
        return json.writeValueAsString(words.byCode());
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElseThrow();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(moment(row, column));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <I> @Nullable I id(ResultSet row, String column, Function<UUID, I> of)
            throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : of.apply(id);
    }
}
