package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a row of {@code piece_card}. */
@Component
class PieceRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Piece.Kept>> FILES = new TypeReference<>() {};

    private final JsonMapper json;

    PieceRows(JsonMapper json) {
        this.json = json;
    }

    Piece piece(ResultSet row, int number) throws SQLException {
        var link = row.getObject("link_id", UUID.class);
        var by = row.getObject("kept_by", UUID.class);
        return new Piece(
                new Piece.Id(row.getObject("id", UUID.class)),
                new Group.Id(row.getObject("group_id", UUID.class)),
                link == null ? null : new Link.Id(link),
                Piece.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                told(row),
                texts(row.getString("texts")),
                json.readValue(row.getString("files"), FILES),
                Piece.Reach.values()[row.getInt("reach")],
                row.getBoolean("taken_back"),
                row.getObject("over_since", LocalDate.class),
                Optional.ofNullable(moment(row, "kept_at")).orElseThrow(),
                by == null ? null : new Person.Id(by),
                row.getString("kept_name"),
                moment(row, "shown_at"));
    }

    private static Piece.Told told(ResultSet row) throws SQLException {
        var taken = row.getString("taken");
        return new Piece.Told(
                PictureConsent.Scope.valueOf(row.getString("meant_for").toUpperCase(Locale.ROOT)),
                Piece.People.valueOf(row.getString("people").toUpperCase(Locale.ROOT)),
                row.getInt("children"),
                row.getString("credit"),
                taken == null ? null : new PartialDate(taken),
                row.getString("place"),
                consents(row));
    }

    private static Set<PictureConsent.Id> consents(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("consents").getArray())
                .map(PictureConsent.Id::new)
                .collect(Collectors.toSet());
    }

    private Map<Language, String> texts(String kept) {
        return json.readValue(kept, TEXTS).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                text -> Language.of(text.getKey()).orElseThrow(),
                                Map.Entry::getValue));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
