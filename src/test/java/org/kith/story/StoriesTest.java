package org.kith.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Role;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.util.List;
import java.util.Map;

@KithTest
class StoriesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Offices offices;
    private final Forms forms;
    private final StoryForms telling;

    StoriesTest(
            TestNetworks tests,
            BothSides both,
            Stories stories,
            Offices offices,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.offices = offices;
        this.forms = new Forms(port);
        this.telling = new StoryForms(forms, stories);
    }

    @Test
    void what_is_typed_is_kept_and_what_cannot_be_kept_comes_back() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var draft = telling.begun(scene, anna);
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
        var story = telling.written(scene, anna, Map.of("title", "For us", "body", "Words"));
        var page = StoryForms.page(scene, story);
        var member = tests.signIn(tests.join(scene.network(), Role.READER));
        assertThat(forms.get(page, member).statusCode()).isEqualTo(404);
        forms.post(page + "/publication", Map.of(), anna);
        assertThat(forms.get(page, member).body()).contains("For us");
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        assertThat(forms.get("/" + scene.network().slug() + "/stories", null).body())
                .doesNotContain("For us");
        telling.changed(scene, anna, story, Map.of("title", "For all", "circle", "everybody"));
        assertThat(forms.get(page, null).body()).contains("For all");
        var coordinator = tests.signIn(scene.coordinator());
        forms.post(page + "/withdrawal", Map.of(), coordinator);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        assertThat(forms.get(page, anna).body()).contains("Only a coordinator can publish it");
        forms.post(page + "/publication", Map.of(), anna);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        forms.post(page + "/publication", Map.of(), coordinator);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(200);
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
        var story = telling.written(scene, anna, words);
        forms.post(StoryForms.page(scene, story) + "/publication", Map.of(), anna);
        var page = forms.get(StoryForms.page(scene, story), null).body();
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
        var story = telling.written(scene, anna, words);
        var page = StoryForms.page(scene, story);
        forms.post(page + "/publication", Map.of(), anna);
        var read = telling.standing(scene, story);
        forms.post(page + "/approval", read, anna);
        forms.post(page + "/approval", read, anna);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        assertThat(forms.get("/" + scene.network().slug() + "/waiting", huda).body())
                .contains("waits for your approval: Ours");
        telling.changed(scene, huda, story, Map.of("body", "Better words", "circle", "members"));
        var stale = forms.post(page + "/approval", read, huda);
        assertThat(forms.get(StoryForms.place(stale), huda).body())
                .contains("has changed since you read it")
                .doesNotContain("It is kept");
        assertThat(telling.found(scene, story).original().approved()).isEmpty();
        telling.approved(scene, huda, story);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        telling.approved(scene, anna, story);
        assertThat(forms.get(page, null).body()).contains("Better words");
    }

    @Test
    void a_volunteers_translation_is_checked_and_again_when_the_original_changes() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var volunteer = tests.join(scene.network(), Role.READER);
        var helping = tests.signIn(volunteer);
        var story = telling.written(scene, anna, Map.of("title", "A day", "body", "Words"));
        var page = StoryForms.page(scene, story);
        var arabic = page + "/translations/ar";
        forms.post(page + "/translations", Map.of("language", "ar"), anna);
        assertThat(forms.post(arabic + "/draft", Map.of(), helping).statusCode()).isEqualTo(404);
        offices.appoint(
                scene.network().id(), scene.keeping(), volunteer.id(), Office.TRANSLATOR, null);
        assertThat(forms.get("/" + scene.network().slug() + "/translations", helping).body())
                .contains("A day");
        var draft = StoryForms.place(forms.post(arabic + "/draft", Map.of(), helping));
        assertThat(StoryForms.place(forms.post(arabic + "/draft", Map.of(), helping)))
                .isEqualTo(draft);
        forms.post(draft, Map.of("title", "يوم", "body", "كلمات", "do", "finish"), helping);
        var translated = telling.found(scene, story).in(Language.AR).orElseThrow();
        assertThat(translated.state()).isEqualTo(StoryText.State.TO_CHECK);
        assertThat(telling.found(scene, story).shownIn(Language.AR)).isEmpty();
        forms.post(arabic + "/check", Map.of("sha256", translated.sha256()), anna);
        assertThat(telling.found(scene, story).shownIn(Language.AR)).isPresent();
        telling.changed(scene, anna, story, Map.of("body", "Other words"));
        var behind = telling.found(scene, story).in(Language.AR).orElseThrow();
        assertThat(behind.state()).isEqualTo(StoryText.State.TO_CHECK);
        assertThat(forms.get(page + "?beside=ar", anna).body())
                .contains("The original has changed since");
    }

    @Test
    void a_translation_of_a_joint_story_is_approved_as_that_of_the_original_that_stands() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var story = telling.written(scene, anna, Map.of("title", "A", "body", "B", "joint", "1"));
        var page = StoryForms.page(scene, story);
        forms.post(page + "/publication", Map.of(), anna);
        forms.post(page + "/translations", Map.of("language", "ar"), anna);
        var draft = StoryForms.place(forms.post(page + "/translations/ar/draft", Map.of(), anna));
        forms.post(draft, Map.of("title", "يوم", "body", "كلمات", "do", "finish"), anna);
        for (var side : List.of(anna, huda)) {
            telling.approved(scene, side, story);
        }
        var waiting = "/" + scene.network().slug() + "/waiting";
        assertThat(forms.get(waiting, huda).body()).contains("waits for your approval: A");
        for (var side : List.of(anna, huda)) {
            telling.approved(scene, side, story, Language.AR);
        }
        assertThat(forms.get(waiting, huda).body()).doesNotContain("waits for your approval");
        assertThat(telling.found(scene, story).shownIn(Language.AR)).isPresent();
        telling.changed(scene, anna, story, Map.of("body", "C"));
        assertThat(telling.found(scene, story).shownIn(Language.AR)).isEmpty();
    }

    @Test
    void of_two_changes_at_once_the_second_sees_the_first() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var story = telling.written(scene, anna, Map.of("title", "A", "body", "B", "joint", "1"));
        var first =
                StoryForms.place(
                        forms.post(StoryForms.page(scene, story) + "/draft", Map.of(), anna));
        telling.changed(scene, huda, story, Map.of("body", "Of Huda"));
        var mine = StoryForms.fields(Map.of("body", "Of Anna"));
        var refused = forms.post(first, mine, anna);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Of Huda", "Of Anna");
        assertThat(forms.post(first, mine, anna).statusCode()).isEqualTo(303);
        assertThat(telling.found(scene, story).original().body()).isEqualTo("Of Anna");
    }
}
