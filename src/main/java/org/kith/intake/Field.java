package org.kith.intake;

import org.kith.shared.Language;
import org.kith.sheet.Columns;
import org.kith.web.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a column of the file can hold. Its words stand under intake.label.{key}; what else
 * people call it, one below the other, under intake.also.{key}.
 */
public record Field(String key, boolean needed) {

    static List<Field> of(Import.Kind kind) {
        return switch (kind) {
            case LINKS ->
                    fields(
                            "a_name!",
                            "a_country",
                            "b_name!",
                            "b_country",
                            "kind",
                            "name",
                            "stage",
                            "date",
                            "evidence",
                            "reason",
                            "different_because");
            case COMMUNITIES ->
                    fields(
                            "place!",
                            "country",
                            "community_kind",
                            "own_name",
                            "about",
                            "interests",
                            "languages",
                            "looking");
            case GROUPS ->
                    fields(
                            "group_name!",
                            "form",
                            "place!",
                            "country",
                            "founded",
                            "website",
                            "about",
                            "seeks",
                            "offers",
                            "contact1_name",
                            "contact1_mail",
                            "contact1_role",
                            "contact2_name",
                            "contact2_mail",
                            "contact2_role");
        };
    }

    /** How its column is told by its header, in every language. */
    Columns.Known known(Messages messages) {
        var labels =
                Arrays.stream(Language.values())
                        .flatMap(
                                language ->
                                        Stream.of(
                                                messages.get(language, "intake.label." + key),
                                                messages.get(language, "intake.also." + key)))
                        .flatMap(words -> Arrays.stream(words.split(";", -1)));
        return new Columns.Known(
                key, Stream.concat(Stream.of(key), labels).map(String::strip).toList());
    }

    private static List<Field> fields(String... keys) {
        return Arrays.stream(keys)
                .map(key -> new Field(key.replace("!", ""), key.endsWith("!")))
                .toList();
    }
}
