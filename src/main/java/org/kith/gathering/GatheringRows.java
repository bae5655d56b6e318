package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.Gathering.Manner;
import org.kith.place.Place;
import org.kith.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How gatherings stand in rows. */
@Component
class GatheringRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json;

    GatheringRows(JsonMapper json) {
        this.json = json;
    }

    Gathering gathering(ResultSet row, int number) throws SQLException {
        return new Gathering(
                new Gathering.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                words(row, "title_in"),
                words(row, "about_in"),
                new When(
                        row.getObject("starts", LocalDateTime.class),
                        row.getObject("ends", LocalDateTime.class),
                        ZoneId.of(row.getString("zone"))),
                where(row),
                List.of((String[]) row.getArray("spoken").getArray()),
                registration(row),
                course(row));
    }

    /** Binds all that a form says. */
    StatementSpec bind(StatementSpec statement, Gathering one) {
        var place = one.where().place();
        var fee = one.registration().fee();
        return statement
                .param("id", one.id().value())
                .param("form", one.form().code())
                .param("manner", one.where().manner().code())
                .param("titles", json.writeValueAsString(one.titles().byCode()))
                .param("about", json.writeValueAsString(one.about().byCode()))
                .param("place", place == null ? null : place.value())
                .param("venue", emptyToNull(one.where().venue()))
                .param("link", emptyToNull(one.where().link()))
                .param("starts", one.when().starts())
                .param("ends", one.when().ends())
                .param("zone", one.when().zone().getId())
                .param("spoken", one.spoken().toArray(String[]::new))
                .param("registers", one.registration().open())
                .param("places", one.registration().places())
                .param("fee", fee == null ? null : fee.minor())
                .param("currency", fee == null ? null : fee.currency());
    }

    private Worded words(ResultSet row, String column) throws SQLException {
        return Worded.of(json.readValue(row.getString(column), WORDS));
    }

    private static Gathering.Where where(ResultSet row) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        return new Gathering.Where(
                Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)),
                place == null ? null : new Place.Id(place),
                Objects.toString(row.getString("venue"), ""),
                Objects.toString(row.getString("online_link"), ""));
    }

    private static Gathering.Registration registration(ResultSet row) throws SQLException {
        var currency = row.getString("fee_currency");
        return new Gathering.Registration(
                row.getBoolean("registers"),
                row.getObject("places", Integer.class),
                currency == null ? null : new Fee(row.getLong("fee_minor"), currency));
    }

    private static Gathering.Course course(ResultSet row) throws SQLException {
        var cancelled = instant(row, "cancelled_at");
        return new Gathering.Course(
                Objects.requireNonNull(instant(row, "changed_at")),
                row.getInt("changes"),
                instant(row, "published_at"),
                cancelled == null
                        ? null
                        : new Gathering.Cancelled(cancelled, row.getString("cancelled_because")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
