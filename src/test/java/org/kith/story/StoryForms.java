package org.kith.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.kith.Forms;
import org.kith.account.Token;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** What somebody sends who writes stories, for tests. */
final class StoryForms {

    private final Forms forms;
    private final Stories stories;

    StoryForms(Forms forms, Stories stories) {
        this.forms = forms;
        this.stories = stories;
    }

    String begun(BothSides.Scene scene, Token session) {
        var link = "/" + scene.network().slug() + "/links/" + scene.link().slug() + "/stories";
        return place(forms.post(link, Map.of(), session));
    }

    String written(BothSides.Scene scene, Token session, Map<String, String> words) {
        return slug(forms.post(begun(scene, session), fields(words), session));
    }

    void changed(BothSides.Scene scene, Token session, String story, Map<String, String> words) {
        var draft = place(forms.post(page(scene, story) + "/draft", Map.of(), session));
        var now = found(scene, story);
        var all = fields(Map.of("title", now.original().title(), "body", now.original().body()));
        all.put("joint", now.facts().joint() ? "1" : "");
        all.put("circle", now.facts().circle().code());
        all.putAll(words);
        assertThat(forms.post(draft, all, session).statusCode()).isEqualTo(303);
    }

    static Map<String, String> fields(Map<String, String> words) {
        var all = new HashMap<>(Map.of("language", "en", "circle", "members", "do", "finish"));
        all.putAll(words);
        return all;
    }

    Story found(BothSides.Scene scene, String story) {
        return stories.find(scene.network().id(), story).orElseThrow();
    }

    static String page(BothSides.Scene scene, String story) {
        return "/" + scene.network().slug() + "/stories/" + story;
    }

    static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String slug(HttpResponse<String> answer) {
        return place(answer).replaceFirst(".*/stories/", "").replaceFirst("\\?.*", "");
    }

    /** Opens the form that changes it. */
    String opened(BothSides.Scene scene, Token session, String story) {
        return place(forms.post(page(scene, story) + "/draft", Map.of(), session));
    }

    /** How the original stands, as the form of an approval names it. */
    Map<String, String> standing(BothSides.Scene scene, String story) {
        var now = found(scene, story);
        return Map.of("language", now.original().language().code(), "stand", now.stand());
    }

    void approved(BothSides.Scene scene, Token session, String story) {
        forms.post(page(scene, story) + "/approval", standing(scene, story), session);
    }

    void approved(BothSides.Scene scene, Token session, String story, Language language) {
        var now = found(scene, story);
        var stand = now.stand(now.in(language).orElseThrow());
        var read = Map.of("language", language.code(), "stand", stand);
        forms.post(page(scene, story) + "/approval", read, session);
    }
}
