package org.kith.media;

import org.kith.community.Upon;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.web.Frame;

import java.util.ArrayList;
import java.util.List;

/**
 * What the fields are called in which a picture is told of, and how what stands in them is said.
 */
final class TellingLabels {

    private TellingLabels() {}

    /**
     * @param known consents of the group, by which those in it are named
     */
    static List<Upon.Field> of(List<PictureConsent> known, Piece.Kind kind, Frame frame) {
        var fields = new ArrayList<Upon.Field>();
        for (var language : Language.values()) {
            fields.add(
                    new Upon.Field(
                            "text-" + language.code(),
                            frame.t(
                                    "media.text.in",
                                    frame.t("media.text." + kind.code()),
                                    language.ownName())));
        }
        fields.add(
                new Upon.Field(
                        "people",
                        frame.t("media.people"),
                        code -> frame.t("media.people." + code)));
        fields.add(new Upon.Field("consent", frame.t("media.consents"), id -> name(known, id)));
        fields.add(new Upon.Field("children", frame.t("media.children")));
        fields.add(
                new Upon.Field(
                        "meant",
                        frame.t("media.meant"),
                        code -> frame.t("pictured.scope." + code)));
        for (var field : List.of("credit", "taken", "place")) {
            fields.add(new Upon.Field(field, frame.t("media." + field)));
        }
        return fields;
    }

    private static String name(List<PictureConsent> known, String id) {
        return known.stream()
                .filter(one -> one.id().toString().equals(id))
                .map(PictureConsent::name)
                .findFirst()
                .orElse("—");
    }
}
