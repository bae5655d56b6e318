package org.kith.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.media.Hung;
import org.kith.media.Piece;
import org.kith.network.NetworkScope;
import org.kith.pictured.PictureConsent;
import org.kith.pictured.Pictures;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A story shows pictures of its writers' albums, as far as a reader may see each. */
@KithTest
class StoryPicturesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Hung hung;
    private final Pictures consents;
    private final Representatives representatives;
    private final Groups groups;
    private final NetworkScope scope;
    private final Forms forms;
    private final StoryForms telling;

    StoryPicturesTest(
            TestNetworks tests,
            BothSides both,
            Hung hung,
            Pictures consents,
            Representatives representatives,
            Groups groups,
            NetworkScope scope,
            Stories stories,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.hung = hung;
        this.consents = consents;
        this.representatives = representatives;
        this.groups = groups;
        this.scope = scope;
        this.forms = new Forms(port);
        this.telling = new StoryForms(forms, stories);
    }

    @Test
    void chosen_pictures_stand_in_their_order_with_what_is_seen_and_who_took_them() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var first = described(scene, "Olive trees", "Mariam");
        var second = described(scene, "A gate", null);
        var foreign = hung.picture(scene.network(), group(scene, scene.second()), scene.huda());
        var draft = telling.begun(scene, anna);
        assertThat(forms.get(draft, anna).body())
                .contains(first.toString(), second.toString())
                .doesNotContain(foreign.toString());
        assertThat(send(draft, anna, "2 " + first, "1 " + foreign).body())
                .contains("no longer there, or cannot be used here", "Kept words");
        assertThat(forms.get(draft, anna).body()).contains("Kept words");
        var story = StoryForms.slug(send(draft, anna, "2 " + first, "1 " + second));
        assertThat(telling.found(scene, story).facts().pictures()).containsExactly(second, first);
        forms.post(StoryForms.page(scene, story) + "/publication", Map.of(), anna);
        var page = forms.get(StoryForms.page(scene, story), null).body();
        assertThat(page)
                .containsSubsequence("alt=\"A gate\"", "alt=\"Olive trees\"", "<bdi>Mariam</bdi>")
                .containsPattern(
                        "<img src=\"[^\"]*jpg\"[^>]*width=\"60\""
                                + " height=\"40\"[^>]*loading=\"lazy\"")
                .contains("type=\"image/webp\"");
        assertThat(forms.get("/" + scene.network().slug() + "/stories.atom", null).body())
                .containsSubsequence("alt=\"A gate\"", "alt=\"Olive trees\"", ">Mariam<");
        telling.changed(scene, anna, story, Map.of("picture", "1 " + first));
        assertThat(telling.found(scene, story).facts().pictures()).containsExactly(first);
    }

    @Test
    void a_picture_goes_where_somebody_in_it_no_longer_agrees_and_its_writers_read_why() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var group = group(scene, scene.first());
        var token = Token.random();
        var agreed =
                consents.given(
                        scene.network(), group, PictureConsent.Scope.EVERYBODY, "Huda", token);
        var child =
                hung.picture(
                        scene.network(),
                        group,
                        scene.anna(),
                        Piece.People.NAMED,
                        1,
                        Set.of(agreed));
        var hidden = hung.picture(scene.network(), group, scene.anna());
        var gone = hung.picture(scene.network(), group, scene.anna());
        var story =
                StoryForms.slug(
                        send(
                                telling.begun(scene, anna),
                                anna,
                                "1 " + child,
                                "2 " + hidden,
                                "3 " + gone));
        var page = StoryForms.page(scene, story);
        var feed = "/" + scene.network().slug() + "/stories.atom";
        forms.post(page + "/publication", Map.of(), anna);
        assertThat(forms.get(page, null).body()).contains(child + "/60.jpg", hidden + "/60.jpg");
        assertThat(forms.get(feed, null).body()).contains(child + "/60.jpg", hidden + "/60.jpg");
        hide(scene, hidden);
        assertThat(forms.get(page, null).body()).doesNotContain(hidden.toString());
        assertThat(forms.get(page, anna).body())
                .contains("a moderator has hidden it")
                .doesNotContain(hidden + "/60.jpg");
        forms.post("/" + scene.network().slug() + "/pictures/" + gone + "/removal", Map.of(), anna);
        forms.post("/pictured/" + scene.network().slug() + "/" + token.value(), Map.of(), null);
        assertThat(forms.get(page, null).body()).doesNotContain("/pictures/", "took their consent");
        assertThat(forms.get(feed, null).body()).doesNotContain("/pictures/");
        assertThat(forms.get(page, anna).body())
                .contains("somebody in it took their consent back")
                .doesNotContain(child + "/60.jpg");
        assertThat(forms.get(page, anna).body()).contains("it is no longer there");
        telling.changed(scene, anna, story, Map.of("picture", "1 " + hidden));
        assertThat(telling.found(scene, story).facts().pictures()).containsExactly(hidden);
    }

    @Test
    void a_child_without_a_guardians_consent_is_not_offered_and_not_taken() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var group = group(scene, scene.first());
        var agreed =
                consents.given(
                        scene.network(),
                        group,
                        PictureConsent.Scope.EVERYBODY,
                        null,
                        Token.random());
        var child =
                hung.picture(
                        scene.network(),
                        group,
                        scene.anna(),
                        Piece.People.NAMED,
                        1,
                        Set.of(agreed));
        var draft = telling.begun(scene, anna);
        assertThat(forms.get(draft, anna).body()).doesNotContain(child.toString());
        assertThat(send(draft, anna, "1 " + child).statusCode()).isEqualTo(422);
    }

    @Test
    void both_sides_are_asked_again_where_a_picture_comes_or_goes() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var picture = hung.picture(scene.network(), group(scene, scene.first()), scene.anna());
        var words = Map.of("title", "Ours", "body", "Words", "circle", "everybody", "joint", "1");
        var story = telling.written(scene, anna, words);
        var page = StoryForms.page(scene, story);
        forms.post(page + "/publication", Map.of(), anna);
        telling.approved(scene, anna, story);
        telling.approved(scene, huda, story);
        assertThat(forms.get(page, null).statusCode()).isEqualTo(200);
        var read = telling.standing(scene, story);
        telling.changed(scene, anna, story, Map.of("picture", "1 " + picture));
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
        forms.post(page + "/approval", read, huda);
        assertThat(telling.found(scene, story).original().approved()).isEmpty();
        telling.approved(scene, anna, story);
        telling.approved(scene, huda, story);
        assertThat(forms.get(page, null).body()).contains(picture + "/60.jpg");
        telling.changed(scene, huda, story, Map.of("picture", "1 " + picture, "body", "Better"));
        assertThat(telling.found(scene, story).facts().pictures()).containsExactly(picture);
        telling.changed(scene, huda, story, Map.of());
        assertThat(telling.found(scene, story).facts().pictures()).isEmpty();
        assertThat(forms.get(page, null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_that_another_put_in_meanwhile_is_read_and_stays_unless_it_is_left_out() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var first = hung.picture(scene.network(), group(scene, scene.first()), scene.anna());
        var added = hung.picture(scene.network(), group(scene, scene.first()), scene.anna());
        var hers = hung.picture(scene.network(), group(scene, scene.second()), scene.huda());
        var words = Map.of("title", "Kept words", "body", "Words", "joint", "1");
        var with = new HashMap<>(words);
        with.put("picture", "1 " + first);
        var story = telling.written(scene, anna, with);
        var draft = telling.opened(scene, huda, story);
        telling.changed(scene, anna, story, Map.of("picture", "2 " + added));
        with.put("body", "Other words");
        var left = forms.post(draft, StoryForms.fields(with), huda);
        assertThat(left.statusCode()).isEqualTo(422);
        assertThat(left.body())
                .as("left alone")
                .contains("Other words", "value=\"1 " + added + "\" selected")
                .doesNotContainPattern("value=\". " + first + "\" selected");
        assertThat(left.body().split("/pictures/" + added + "/60.jpg\"", -1))
                .as("beside the form and in it")
                .hasSizeGreaterThan(2);
        telling.changed(scene, anna, story, Map.of("picture", "1 " + first, "body", "Better"));
        with.put("picture", "1 " + hers);
        assertThat(forms.post(draft, StoryForms.fields(with), huda).body())
                .as("both chose")
                .contains("value=\"1 " + hers + "\" selected", "value=\"2 " + first + "\" selected")
                .doesNotContainPattern("value=\". " + added + "\" selected");
        assertThat(StoryForms.slug(forms.post(draft, StoryForms.fields(with), huda)))
                .isEqualTo(story);
        assertThat(telling.found(scene, story).facts().pictures()).containsExactly(hers);
    }

    @Test
    void six_are_shown_at_most_and_none_where_they_would_tell_whose_it_is() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var group = group(scene, scene.first());
        var seven =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(n -> "1 " + hung.picture(scene.network(), group, scene.anna()))
                        .toArray(String[]::new);
        var draft = telling.begun(scene, anna);
        assertThat(send(draft, anna, seven).body()).contains("Choose 6 pictures at most");
        var whose = "/" + scene.network().slug() + "/groups/" + group.slug() + "/stories";
        var lesson = StoryForms.place(forms.post(whose, Map.of("library", "1"), anna));
        var all = fields(seven[0]);
        all.put("kind", List.of("lesson"));
        all.put("nameless", List.of("1"));
        assertThat(forms.postAll(lesson, all, anna).body()).contains("they would tell");
    }

    @Test
    void whoever_misses_a_picture_adds_it_on_the_way_and_comes_back_to_what_they_typed() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var draft = telling.begun(scene, anna);
        var typed = Map.of("title", "Half a title", "do", "pictures");
        var album = StoryForms.place(forms.post(draft, typed, anna));
        assertThat(album).contains("/links/" + scene.link().slug() + "/pictures/new?draft=");
        assertThat(forms.get(album, anna).body())
                .contains("href=\"" + draft + "\"", "name=\"draft\" value=\"");
        var told = album.replaceFirst("/new\\?.*", "");
        var id = Map.of("draft", draft.replaceFirst(".*/drafts/", "").replace("/story", ""));
        var fields = new HashMap<>(id);
        fields.putAll(Map.of("people", "nobody", "meant", "everybody", "language", "en"));
        fields.put("group", group(scene, scene.first()).slug());
        assertThat(StoryForms.place(forms.post(told, fields, anna)))
                .isEqualTo(draft + "?done=1#pictures");
        assertThat(forms.get(draft, anna).body()).contains("Half a title");
    }

    private Piece.Id described(BothSides.Scene scene, String text, @Nullable String credit) {
        var told =
                new Piece.Told(
                        PictureConsent.Scope.EVERYBODY,
                        Piece.People.NOBODY,
                        0,
                        credit,
                        null,
                        null,
                        Set.of());
        return hung.picture(
                scene.network(),
                group(scene, scene.first()),
                scene.anna(),
                told,
                Map.of(Language.EN, text));
    }

    private HttpResponse<String> send(String draft, Token session, String... pictures) {
        return forms.postAll(draft, fields(pictures), session);
    }

    private static Map<String, List<String>> fields(String... pictures) {
        var all = new HashMap<String, List<String>>();
        StoryForms.fields(Map.of("title", "Kept words", "body", "Words", "circle", "everybody"))
                .forEach((name, value) -> all.put(name, List.of(value)));
        all.put("picture", List.of(pictures));
        return all;
    }

    private Group group(BothSides.Scene scene, Actor speaker) {
        var network = scene.network().id();
        return representatives.groupsOf(network, speaker).stream()
                .flatMap(one -> groups.find(network, one).stream())
                .findFirst()
                .orElseThrow();
    }

    /** As moderators do. */
    private void hide(BothSides.Scene scene, Piece.Id piece) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        with decided as (
                                            insert into moderation_case (id, network_id, kind, content_id, path, title, language, stood, opened_at, decided_at)
                                            values (gen_random_uuid(), :network, 'piece', :content, '/pictures/' || :content, '', 'en', '', now(), now())
                                            returning id)
                                        insert into hidden_content (network_id, kind, content_id, path, case_id, hidden_at)
                                        select :network, 'piece', :content, '/pictures/' || :content, id, now() from decided
                                        """)
                                .param("network", scene.network().id().value())
                                .param("content", piece.value())
                                .update());
    }
}
