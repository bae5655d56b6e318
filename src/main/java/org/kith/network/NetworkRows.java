package org.kith.network;

import org.jspecify.annotations.Nullable;
import org.kith.network.Settings.Labels;
import org.kith.network.Settings.SideNames;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How networks stand in rows. */
record NetworkRows(JsonMapper json) {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> WORDS_BY_KEY =
            new TypeReference<>() {};

    Network network(ResultSet row, int number) throws SQLException {
        return new Network(
                new Network.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("about"),
                json.readValue(row.getString("name_in"), WORDS),
                json.readValue(row.getString("about_in"), WORDS),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getBoolean("published"),
                row.getBoolean("demonstration"),
                settings(row));
    }

    private Settings settings(ResultSet row) throws SQLException {
        var accent = row.getString("accent");
        var sides = json.readValue(row.getString("sides"), WORDS_BY_KEY);
        return new Settings(
                accent == null ? null : new Accent(accent),
                row.getString("logo"),
                new Labels(json.readValue(row.getString("labels"), WORDS_BY_KEY)),
                texts(row, "languages").stream()
                        .map(Language::of)
                        .flatMap(Optional::stream)
                        .toList(),
                Optional.ofNullable(row.getString("second_language"))
                        .flatMap(Language::of)
                        .orElse(null),
                texts(row, "kinds"),
                texts(row, "stages"),
                new SideNames(
                        sides.getOrDefault("a", Map.of()), sides.getOrDefault("b", Map.of())));
    }

    void set(JdbcClient db, Network network) {
        var settings = network.settings();
        db.sql(
                        """
                        update network
                        set name = :name, about = :about, name_in = :nameIn::jsonb, about_in = :aboutIn::jsonb,
                            language = :language, published = :published, accent = :accent, logo = :logo,
                            labels = :labels::jsonb, languages = :languages, second_language = :second,
                            kinds = :kinds, stages = :stages, sides = :sides::jsonb,
                            sides_since = case when :twoSided then coalesce(sides_since, now()) end
                        where id = :id
                        """)
                .param("id", network.id().value())
                .param("name", network.name())
                .param("about", network.about())
                .param("nameIn", json.writeValueAsString(network.nameIn()))
                .param("aboutIn", json.writeValueAsString(network.aboutIn()))
                .param("language", network.language().code())
                .param("published", network.published())
                .param("accent", settings.accent() == null ? null : settings.accent().hex())
                .param("logo", settings.logo())
                .param("labels", json.writeValueAsString(settings.labels().words()))
                .param(
                        "languages",
                        orNull(settings.languages().stream().map(Language::code).toList()))
                .param("second", settings.second() == null ? null : settings.second().code())
                .param("kinds", orNull(settings.kinds()))
                .param("stages", orNull(settings.stages()))
                .param("twoSided", settings.sides().named())
                .param(
                        "sides",
                        json.writeValueAsString(
                                Map.of("a", settings.sides().a(), "b", settings.sides().b())))
                .update();
    }

    private static String @Nullable [] orNull(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
