package org.kith.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.attendance.Coming;
import org.kith.attendance.Coming.Scene;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was there answers once and without a name; counts are shown once nobody is recognised. */
@KithTest
class FollowupTest {

    private final Coming coming;
    private final Followups followups;
    private final FollowupAnswers answers;
    private final NetworkScope scope;
    private final Letterbox letterbox;
    private final Forms forms;

    FollowupTest(
            Coming coming,
            Followups followups,
            FollowupAnswers answers,
            NetworkScope scope,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.coming = coming;
        this.followups = followups;
        this.answers = answers;
        this.scope = scope;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void only_who_was_there_is_asked_once_it_is_over_and_once() {
        var scene = coming.celebration();
        var mail = Uuid7.next() + "@test.kith";
        var huda = coming.register(scene, "Huda", Map.of("mail", mail));
        word(scene, Map.of("kind", "scale", "words_en", "How was it?"));
        send(scene, today().plusDays(9));
        assertThat(sent(scene)).as("not over, nobody there").isFalse();
        coming.arrive(scene);
        coming.end(scene, 1);
        var absent = coming.register(coming.celebration(), "Elsewhere", Map.of());
        var before = letterbox.of(mail).size();
        for (var wrong : List.of("", "tomorrow", today().minusDays(1), today().plusDays(91))) {
            assertThat(send(scene, wrong)).as("closes " + wrong).isEqualTo(422);
        }
        assertThat(send(scene, today().plusDays(9))).isEqualTo(303);
        send(scene, today().plusDays(9));
        assertThat(letterbox.of(mail)).hasSize(before + 1);
        assertThat(letterbox.of(mail).getFirst())
                .contains(huda + "/follow-up", "without your name");
        assertThat(forms.get(huda + "/follow-up", null).body()).contains("How was it?");
        assertThat(forms.get(absent + "/follow-up", null).statusCode()).isEqualTo(404);
    }

    @Test
    void each_answers_once_and_nothing_leads_from_an_answer_to_them() {
        var scene = coming.celebration();
        var links = asked(scene, 1);
        var link = links.getFirst() + "/follow-up";
        assertThat(forms.post(link, Map.of(), null).statusCode()).isEqualTo(422);
        var fields = answering(scene, "2", "4", "Too little time to talk");
        var wrong = new HashMap<>(fields);
        wrong.put(field(scene, 0), "3");
        var refused = forms.post(link, wrong, null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Too little time to talk");
        AtOnce.both(() -> forms.post(link, fields, null), () -> forms.post(link, fields, null));
        forms.post(link, fields, null);
        assertThat(given(scene)).hasSize(3);
        assertThat(forms.get(link, null).body())
                .contains("Thank you")
                .doesNotContain("Too little time");
        assertThat(columns("followup_answer"))
                .as("nothing that names, dates or binds together")
                .containsExactlyInAnyOrder("id", "network_id", "question_id", "number", "words");
    }

    @Test
    void of_a_hidden_gathering_nobody_is_asked_and_nobody_certified() {
        var scene = coming.celebration();
        var link = asked(scene, 1).getFirst();
        assertThat(forms.get(link + "/certificate.pdf", null).statusCode()).isEqualTo(200);
        coming.hide(scene);
        for (var way : List.of("/follow-up", "/certificate.pdf")) {
            assertThat(forms.get(link + way, null).statusCode()).as(way).isEqualTo(404);
        }
        var fields = answering(scene, "1", "5", "Well done");
        assertThat(forms.post(link + "/follow-up", fields, null).statusCode()).isEqualTo(404);
        assertThat(given(scene)).isEmpty();
    }

    @Test
    void results_are_shown_when_it_has_closed_and_five_have_answered() {
        var scene = coming.celebration();
        var links = asked(scene, 5);
        for (var link : links.subList(0, 4)) {
            forms.post(link + "/follow-up", answering(scene, "1", "5", "Well done"), null);
        }
        assertThat(page(scene)).as("open").doesNotContain("Well done", "4 people have answered");
        close(scene, true);
        assertThat(page(scene)).contains("Fewer than 5").doesNotContain("Well done");
        var late = answering(scene, "2", "1", "The fifth");
        forms.post(links.get(4) + "/follow-up", late, null);
        assertThat(given(scene)).as("closed").hasSize(12);
        close(scene, false);
        forms.post(links.get(4) + "/follow-up", late, null);
        close(scene, true);
        assertThat(page(scene))
                .contains("5 people have answered", "Well done", "The fifth", "Good", "Bad")
                .containsPattern("(?s)Good</bdi></dt><dd>4<.*Bad</bdi></dt><dd>1<");
        write(scene, "delete from attendance where network_id = :network");
        assertThat(page(scene))
                .as("who answered is forgotten, what was answered is not")
                .contains("5 people have answered", "The fifth");
    }

    @Test
    void questions_are_as_they_are_once_they_were_sent() {
        var scene = coming.celebration();
        asked(scene, 1);
        var before = followups.of(scene.network().id(), coming.gathering(scene).id());
        word(scene, Map.of("kind", "text", "words_en", "One more"));
        var first = before.questions().getFirst();
        var path = scene.settings("/follow-up/questions/" + first.id());
        var other = Map.of("kind", "text", "words_en", "Another", "changes", "0");
        forms.post(path, other, scene.coordinator());
        forms.post(path + "/removal", Map.of(), scene.coordinator());
        assertThat(followups.of(scene.network().id(), coming.gathering(scene).id()))
                .isEqualTo(before);
    }

    @Test
    void what_cannot_be_asked_comes_back_as_typed_and_two_editors_read_each_other() {
        var scene = coming.celebration();
        for (var wrong :
                List.of(
                        Map.of("kind", "", "words_en", "Kept as typed"),
                        Map.of("kind", "text", "options_en", "Kept as typed"),
                        Map.of("kind", "choice", "words_en", "Kept as typed", "options_en", "One"),
                        Map.of(
                                "kind",
                                "choice",
                                "words_en",
                                "Kept as typed",
                                "options_en",
                                "One\nTwo",
                                "words_ar",
                                "سؤال",
                                "options_ar",
                                "واحد"),
                        Map.of(
                                "kind",
                                "choice",
                                "words_en",
                                "Kept as typed",
                                "options_en",
                                "One\n" + "x".repeat(121)))) {
            var answer =
                    forms.post(scene.settings("/follow-up/questions"), wrong, scene.coordinator());
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("Kept as typed");
        }
        word(scene, Map.of("kind", "text", "words_en", "How was it?"));
        var path = scene.settings("/follow-up/questions/" + questions(scene).getFirst().id());
        var mine = Map.of("kind", "text", "words_en", "Mine", "changes", "0");
        var theirs = Map.of("kind", "text", "words_en", "Theirs", "changes", "0");
        assertThat(forms.post(path, theirs, scene.coordinator()).statusCode()).isEqualTo(303);
        var overtaken = forms.post(path, mine, scene.coordinator());
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Theirs", "Mine");
        for (var i = 1; i < 12; i++) {
            word(scene, Map.of("kind", "text", "words_en", "Question " + i));
        }
        assertThat(questions(scene)).hasSize(FollowupQuestion.MOST);
    }

    /** Links of so many who were there and were asked three questions. */
    private List<String> asked(Scene scene, int people) {
        var links = new ArrayList<String>();
        for (var i = 0; i < people; i++) {
            links.add(coming.register(scene, "Person " + i, Map.of()));
        }
        word(scene, Map.of("kind", "choice", "words_en", "The food?", "options_en", "Good\nBad"));
        word(scene, Map.of("kind", "scale", "words_en", "Was it worth the way?"));
        word(scene, Map.of("kind", "text", "words_en", "What was missing?"));
        coming.arrive(scene);
        coming.end(scene, 1);
        assertThat(send(scene, today().plusDays(9))).isEqualTo(303);
        return links;
    }

    private Map<String, String> answering(Scene scene, String choice, String scale, String words) {
        return Map.of(field(scene, 0), choice, field(scene, 1), scale, field(scene, 2), words);
    }

    private String field(Scene scene, int number) {
        return questions(scene).get(number).field();
    }

    private void word(Scene scene, Map<String, String> typed) {
        forms.post(scene.settings("/follow-up/questions"), typed, scene.coordinator());
    }

    private int send(Scene scene, Object closes) {
        var typed = Map.of("closes", closes.toString());
        return forms.post(scene.settings("/follow-up"), typed, scene.coordinator()).statusCode();
    }

    private boolean sent(Scene scene) {
        return followups.of(scene.network().id(), coming.gathering(scene).id()).isSent();
    }

    private void close(Scene scene, boolean closed) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        update followup set closes_on = current_date + :days where network_id = :network
                                        """)
                                .param("days", closed ? -1 : 3)
                                .param("network", scene.network().id().value())
                                .update());
    }

    private void write(Scene scene, String sql) {
        scope.in(
                scene.network().id(),
                db -> db.sql(sql).param("network", scene.network().id().value()).update());
    }

    private String page(Scene scene) {
        return forms.get(scene.settings("/follow-up"), scene.coordinator()).body();
    }

    private List<FollowupQuestion> questions(Scene scene) {
        return followups.of(scene.network().id(), coming.gathering(scene).id()).questions();
    }

    private List<FollowupAnswers.Given> given(Scene scene) {
        return answers.of(scene.network().id(), coming.gathering(scene).id());
    }

    private List<String> columns(String table) {
        var network = coming.celebration().network();
        return scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        select column_name::text from information_schema.columns where table_name = :table
                                        """)
                                .param("table", table)
                                .query(String.class)
                                .list());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
