package org.kith.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

@KithTest
class StoriesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Stories stories;
    private final Offices offices;
    private final Forms forms;

    StoriesTest(
            TestNetworks tests,
            BothSides both,
            Stories stories,
            Offices offices,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.stories = stories;
        this.offices = offices;
        this.forms = new Forms(port);
    }

    @Test
    void what_is_typed_is_kept_and_what_cannot_be_kept_comes_back() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var draft = begun(scene, anna);
        assertThat(forms.post(draft, Map.of("title", "A day", "do", "keep"), anna).statusCode())
                .isEqualTo(204);
        var refused = forms.post(draft, Map.of("body", " ", "about_when", "spring"), anna);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A day", "spring", "id=\"body-error\"");
        assertThat(forms.get(draft, anna).body()).contains("A day", "spring");
        assertThat(forms.get(draft, tests.signIn(scene.huda())).statusCode()).isEqualTo(404);
        assertThat(forms.get("/" + scene.network().slug() + "/record", anna).body())
                .contains("A day");
    }

    @Test
    void members_see_what_is_for_members_and_everybody_what_is_for_everybody() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var story = written(scene, anna, Map.of("title", "For us", "body", "Words"));
        var page = page(scene, story);
        var member = tests.signIn(tests.join(scene.network(), Role.READER));
        assertThat(forms.get(page, member).statusCode()).isEqualTo(404);
        forms.post(page + "/publication", Map.of(), anna);
        assertThat(forms.get(page, member).body()).contains("For us");
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        assertThat(forms.get("/" + scene.network().slug() + "/stories", null).body())
                .doesNotContain("For us");
        changed(scene, anna, story, Map.of("title", "For all", "circle", "everybody"));
        assertThat(forms.get(page, null).body()).contains("For all");
        forms.post(page + "/withdrawal", Map.of(), tests.signIn(scene.coordinator()));
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        assertThat(forms.get(page, anna).statusCode()).isEqualTo(200);
    }

    @Test
    void direction_and_language_come_from_the_version_and_addresses_become_links() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var words =
                Map.of(
                        "language",
                        "ar",
                        "title",
                        "BBC عن أبو ديس",
                        "body",
                        "Camden زارت أبو ديس.\n\nhttps://example.org/a?b=1. <b>لا</b>",
                        "circle",
                        "everybody");
        var story = written(scene, anna, words);
        forms.post(page(scene, story) + "/publication", Map.of(), anna);
        var page = forms.get(page(scene, story), null).body();
        assertThat(page)
                .contains("<article lang=\"ar\" dir=\"rtl\">", "<p>Camden زارت أبو ديس.")
                .contains("<a href=\"https://example.org/a?b=1\" rel=\"noopener nofollow ugc\">")
                .contains("&lt;b&gt;لا");
    }

    @Test
    void a_joint_story_is_out_once_each_side_approved_its_very_words() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var words = Map.of("title", "Ours", "body", "Words", "circle", "everybody", "joint", "1");
        var story = written(scene, anna, words);
        var page = page(scene, story);
        forms.post(page + "/publication", Map.of(), anna);
        var sha = found(scene, story).original().sha256();
        forms.post(page + "/approval", Map.of("sha256", sha), anna);
        forms.post(page + "/approval", Map.of("sha256", sha), anna);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        assertThat(forms.get("/" + scene.network().slug() + "/waiting", huda).body())
                .contains("waits for your approval: Ours");
        changed(scene, huda, story, Map.of("body", "Better words", "circle", "members"));
        forms.post(page + "/approval", Map.of("sha256", sha), huda);
        assertThat(found(scene, story).original().approved()).isEmpty();
        var now = Map.of("sha256", found(scene, story).original().sha256());
        forms.post(page + "/approval", now, huda);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        forms.post(page + "/approval", now, anna);
        assertThat(forms.get(page, null).body()).contains("Better words");
    }

    @Test
    void a_volunteers_translation_is_checked_and_again_when_the_original_changes() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var volunteer = tests.join(scene.network(), Role.READER);
        var helping = tests.signIn(volunteer);
        var story = written(scene, anna, Map.of("title", "A day", "body", "Words"));
        var page = page(scene, story);
        var arabic = page + "/translations/ar";
        forms.post(page + "/translations", Map.of("language", "ar"), anna);
        assertThat(forms.post(arabic + "/draft", Map.of(), helping).statusCode()).isEqualTo(404);
        offices.appoint(
                scene.network().id(), scene.keeping(), volunteer.id(), Office.TRANSLATOR, null);
        assertThat(forms.get("/" + scene.network().slug() + "/translations", helping).body())
                .contains("A day");
        var draft = place(forms.post(arabic + "/draft", Map.of(), helping));
        assertThat(place(forms.post(arabic + "/draft", Map.of(), helping))).isEqualTo(draft);
        forms.post(draft, Map.of("title", "يوم", "body", "كلمات", "do", "finish"), helping);
        var translated = found(scene, story).in(Language.AR).orElseThrow();
        assertThat(translated.state()).isEqualTo(StoryText.State.TO_CHECK);
        assertThat(found(scene, story).shownIn(Language.AR)).isEmpty();
        forms.post(arabic + "/check", Map.of("sha256", translated.sha256()), anna);
        assertThat(found(scene, story).shownIn(Language.AR)).isPresent();
        changed(scene, anna, story, Map.of("body", "Other words"));
        var behind = found(scene, story).in(Language.AR).orElseThrow();
        assertThat(behind.state()).isEqualTo(StoryText.State.TO_CHECK);
        assertThat(forms.get(page + "?beside=ar", anna).body())
                .contains("The original has changed since");
    }

    @Test
    void of_two_changes_at_once_the_second_sees_the_first() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var story = written(scene, anna, Map.of("title", "A", "body", "B", "joint", "1"));
        var first = place(forms.post(page(scene, story) + "/draft", Map.of(), anna));
        changed(scene, huda, story, Map.of("body", "Of Huda"));
        var mine = fields(Map.of("body", "Of Anna"));
        var refused = forms.post(first, mine, anna);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Of Huda", "Of Anna");
        assertThat(forms.post(first, mine, anna).statusCode()).isEqualTo(303);
        assertThat(found(scene, story).original().body()).isEqualTo("Of Anna");
    }

    private String begun(BothSides.Scene scene, Token session) {
        var link = "/" + scene.network().slug() + "/links/" + scene.link().slug() + "/stories";
        return place(forms.post(link, Map.of(), session));
    }

    private String written(BothSides.Scene scene, Token session, Map<String, String> words) {
        return slug(forms.post(begun(scene, session), fields(words), session));
    }

    private void changed(
            BothSides.Scene scene, Token session, String story, Map<String, String> words) {
        var draft = place(forms.post(page(scene, story) + "/draft", Map.of(), session));
        var now = found(scene, story);
        var all = fields(Map.of("title", now.original().title(), "body", now.original().body()));
        all.put("joint", now.facts().joint() ? "1" : "");
        all.put("circle", now.facts().circle().code());
        all.putAll(words);
        assertThat(forms.post(draft, all, session).statusCode()).isEqualTo(303);
    }

    private static Map<String, String> fields(Map<String, String> words) {
        var all = new HashMap<>(Map.of("language", "en", "circle", "members", "do", "finish"));
        all.putAll(words);
        return all;
    }

    private Story found(BothSides.Scene scene, String story) {
        return stories.find(scene.network().id(), story).orElseThrow();
    }

    private static String page(BothSides.Scene scene, String story) {
        return "/" + scene.network().slug() + "/stories/" + story;
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String slug(HttpResponse<String> answer) {
        return place(answer).replaceFirst(".*/stories/", "").replaceFirst("\\?.*", "");
    }
}
