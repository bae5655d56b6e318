package org.kith.moderation;

import org.kith.Forms;
import org.kith.account.Token;
import org.kith.twinning.BothSides;

import java.util.HashMap;
import java.util.Map;

/** A story that readers see, told through the forms of its room. */
final class Telling {

    private Telling() {}

    /** Its path within the network. */
    static String story(Forms forms, BothSides.Scene scene, Token session, String title) {
        var here = "/" + scene.network().slug();
        var draft =
                place(
                        forms,
                        here + "/links/" + scene.link().slug() + "/stories",
                        Map.of(),
                        session);
        var words =
                new HashMap<>(
                        Map.of(
                                "language", "en",
                                "circle", "everybody",
                                "do", "finish",
                                "title", title,
                                "body", "We met in the school."));
        var story = place(forms, draft, words, session).replaceFirst("\\?.*", "");
        forms.post(story + "/publication", Map.of(), session);
        return story.substring(here.length());
    }

    private static String place(
            Forms forms, String path, Map<String, String> fields, Token session) {
        return forms.post(path, fields, session).headers().firstValue("Location").orElseThrow();
    }
}
