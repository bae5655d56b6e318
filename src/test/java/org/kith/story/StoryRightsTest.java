package org.kith.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Circle;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.util.Map;

/** What neither side, no translator and no old draft does alone. */
@KithTest
class StoryRightsTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Stories stories;
    private final Offices offices;
    private final Groups groups;
    private final Representatives representatives;
    private final Forms forms;
    private final StoryForms telling;

    StoryRightsTest(
            TestNetworks tests,
            BothSides both,
            Stories stories,
            Offices offices,
            Groups groups,
            Representatives representatives,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.stories = stories;
        this.offices = offices;
        this.groups = groups;
        this.representatives = representatives;
        this.forms = new Forms(port);
        this.telling = new StoryForms(forms, stories);
    }

    @Test
    void what_both_sides_tell_stays_told_by_both_and_every_change_asks_both_again() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var story = telling.written(scene, anna, Map.of("title", "A", "body", "B", "joint", "1"));
        var page = StoryForms.page(scene, story);
        assertThat(forms.get(telling.opened(scene, anna, story), anna).body())
                .contains("both tell it for good");
        telling.changed(scene, anna, story, Map.of("joint", "", "circle", "everybody"));
        assertThat(telling.found(scene, story).facts().joint()).isTrue();
        forms.post(page + "/publication", Map.of(), anna);
        telling.approved(scene, anna, story);
        telling.approved(scene, huda, story);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(200);
        telling.changed(scene, huda, story, Map.of("about_when", "1998"));
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        telling.approved(scene, anna, story);
        telling.approved(scene, huda, story);
        forms.post(page + "/withdrawal", Map.of(), huda);
        forms.post(page + "/publication", Map.of(), anna);
        assertThat(telling.found(scene, story).state()).isEqualTo(Story.State.TO_APPROVE);
    }

    @Test
    void a_word_for_members_is_none_for_everybody_and_an_old_draft_undoes_nothing() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var open = Map.of("title", "A", "body", "B", "joint", "1", "circle", "everybody");
        var story = telling.written(scene, anna, open);
        var old = telling.opened(scene, huda, story);
        var read = telling.standing(scene, story);
        telling.changed(scene, anna, story, Map.of("circle", "members"));
        forms.post(StoryForms.page(scene, story) + "/approval", read, huda);
        assertThat(telling.found(scene, story).original().approved()).isEmpty();
        var refused = forms.post(old, StoryForms.fields(open), huda);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has been changed meanwhile", "For members");
        assertThat(telling.found(scene, story).facts().circle()).isEqualTo(Circle.MEMBERS);
    }

    @Test
    void who_translates_does_not_learn_whose_a_nameless_entry_is_nor_touches_what_is_finished() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var helping = translator(scene);
        var story = lesson(scene, anna);
        var page = StoryForms.page(scene, story);
        var arabic = page + "/translations/ar/draft";
        forms.post(page + "/translations", Map.of("language", "ar"), anna);
        assertThat(forms.post(page + "/translations/fr/draft", Map.of(), helping).statusCode())
                .isEqualTo(404);
        var draft = StoryForms.place(forms.post(arabic, Map.of(), helping));
        assertThat(forms.get(draft, helping).body())
                .contains("A group of this network")
                .doesNotContain("Camden Abu Dis Friends");
        var own = StoryForms.place(forms.post(arabic, Map.of(), anna));
        forms.post(own, Map.of("title", "لنا", "body", "كلمات", "do", "finish"), anna);
        forms.post(page + "/translations", Map.of("language", "he"), anna);
        assertThat(forms.post(arabic, Map.of(), helping).statusCode()).isEqualTo(404);
        var late = Map.of("title", "لهم", "body", "كلمات", "do", "finish");
        var refused = forms.post(draft, late, helping);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has finished this translation", "لنا", "لهم");
        var text = telling.found(scene, story).in(Language.AR).orElseThrow();
        assertThat(text.title()).isEqualTo("لنا");
        assertThat(text.state()).isEqualTo(StoryText.State.DONE);
        forms.post(page + "/publication", Map.of(), anna);
        forms.post(page + "/withdrawal", Map.of(), anna);
        assertThat(forms.get(draft, helping).statusCode()).isEqualTo(404);
    }

    @Test
    void a_day_that_no_list_can_show_is_refused_and_what_is_sent_twice_is_one() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var draft = telling.begun(scene, anna);
        var early =
                StoryForms.fields(Map.of("title", "A", "body", "B", "written_on", "0999-01-01"));
        var refused = forms.post(draft, early, anna);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give a day");
        var fine = StoryForms.fields(Map.of("title", "A", "body", "B", "written_on", "1000-01-01"));
        AtOnce.both(() -> forms.post(draft, fine, anna), () -> forms.post(draft, fine, anna));
        assertThat(stories.of(scene.network().id(), scene.link().id())).hasSize(1);
    }

    private Token translator(BothSides.Scene scene) {
        var volunteer = tests.join(scene.network(), Role.READER);
        offices.appoint(
                scene.network().id(), scene.keeping(), volunteer.id(), Office.TRANSLATOR, null);
        return tests.signIn(volunteer);
    }

    /** That hides whose it is. */
    private String lesson(BothSides.Scene scene, Token session) {
        var group =
                representatives.groupsOf(scene.network().id(), scene.first()).stream()
                        .flatMap(one -> groups.find(scene.network().id(), one).stream())
                        .findFirst()
                        .orElseThrow();
        var whose = "/" + scene.network().slug() + "/groups/" + group.slug() + "/stories";
        var draft = StoryForms.place(forms.post(whose, Map.of("library", "1"), session));
        var words = Map.of("title", "Lost", "body", "B", "kind", "lesson", "nameless", "1");
        return StoryForms.slug(forms.post(draft, StoryForms.fields(words), session));
    }
}
