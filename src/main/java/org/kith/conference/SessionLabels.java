package org.kith.conference;

import org.kith.community.Upon;
import org.kith.shared.Language;
import org.kith.web.Frame;

import java.util.ArrayList;
import java.util.List;

/** What the fields of a session are called, and how what stands in them is said. */
final class SessionLabels {

    private SessionLabels() {}

    static List<Upon.Field> of(List<Language> languages, Frame frame) {
        var fields = new ArrayList<Upon.Field>();
        fields.add(
                new Upon.Field(
                        "kind",
                        frame.t("conference.kind"),
                        code -> frame.t("conference.kind." + code)));
        for (var language : languages) {
            var name = frame.languageName(language.code());
            fields.add(
                    new Upon.Field(
                            "title_" + language.code(), frame.t("gathering.title.in", name)));
            fields.add(
                    new Upon.Field(
                            "about_" + language.code(), frame.t("gathering.about.in", name)));
        }
        fields.add(new Upon.Field("day", frame.t("conference.day")));
        fields.add(new Upon.Field("starts", frame.t("gathering.starts_at")));
        fields.add(new Upon.Field("ends", frame.t("gathering.ends_at")));
        for (var field : List.of("room", "track", "speakers", "places")) {
            fields.add(new Upon.Field(field, frame.t("conference." + field)));
        }
        fields.add(new Upon.Field("draft", frame.t("conference.draft"), ticked -> "✓"));
        return fields;
    }
}
