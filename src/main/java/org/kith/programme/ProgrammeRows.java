package org.kith.programme;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Worded;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/** How programmes stand in rows. */
@Component
class ProgrammeRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json;

    ProgrammeRows(JsonMapper json) {
        this.json = json;
    }

    Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                new Programme.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                words(row, "name_in"),
                words(row, "about_in"),
                date(row, "since"),
                row.getObject("ended_at") == null ? null : new Programme.Ended(date(row, "until")));
    }

    ProgrammeRow listed(ResultSet row, int number) throws SQLException {
        return new ProgrammeRow(
                programme(row, number), row.getLong("links"), row.getBoolean("joined"));
    }

    Worded words(ResultSet row, String column) throws SQLException {
        return Worded.of(json.readValue(row.getString(column), WORDS));
    }

    String text(Worded words) {
        return json.writeValueAsString(words.byCode());
    }

    static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
        var iso = row.getString(column);
        return iso == null ? null : new PartialDate(iso);
    }

    /** Those that run before those that ended, each in the order of the reader's alphabet. */
    static Comparator<Programme> order(Language reader) {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        return Comparator.comparing((Programme one) -> one.ended() != null)
                .thenComparing(one -> one.nameFor(reader).text(), collator::compare);
    }
}
