package org.kith.gathering;

import org.kith.community.Upon;
import org.kith.shared.Language;
import org.kith.web.Frame;

import java.util.ArrayList;
import java.util.List;

/** What the fields of a gathering are called, and how what stands in them is said. */
final class GatheringLabels {

    private GatheringLabels() {}

    static List<Upon.Field> of(List<Language> languages, Frame frame) {
        var fields = new ArrayList<Upon.Field>();
        fields.add(chosen(frame, "form"));
        for (var language : languages) {
            var name = frame.languageName(language.code());
            fields.add(
                    new Upon.Field(
                            "title_" + language.code(), frame.t("gathering.title.in", name)));
            fields.add(
                    new Upon.Field(
                            "about_" + language.code(), frame.t("gathering.about.in", name)));
        }
        fields.add(chosen(frame, "manner"));
        fields.add(new Upon.Field("where", frame.t("gathering.place")));
        for (var field : List.of("venue", "link", "hosts")) {
            fields.add(plain(frame, field));
        }
        for (var field : List.of("starts_on", "starts_at", "ends_on", "ends_at", "zone")) {
            fields.add(plain(frame, field));
        }
        fields.add(new Upon.Field("spoken", frame.t("gathering.spoken"), frame::languageName));
        fields.add(new Upon.Field("registers", frame.t("gathering.registers"), ticked -> "✓"));
        for (var field : List.of("places", "fee", "currency")) {
            fields.add(plain(frame, field));
        }
        return fields;
    }

    private static Upon.Field plain(Frame frame, String field) {
        return new Upon.Field(field, frame.t("gathering." + field));
    }

    private static Upon.Field chosen(Frame frame, String field) {
        return new Upon.Field(
                field,
                frame.t("gathering." + field + ".label"),
                code -> frame.t("gathering." + field + "." + code));
    }
}
