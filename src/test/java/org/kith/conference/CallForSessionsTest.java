package org.kith.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What members propose becomes a draft of the programme, or is declined with words; by letter. */
@KithTest
class CallForSessionsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final TestNetworks tests;
    private final Gatherings gatherings;
    private final ConferenceSessions sessions;
    private final SessionProposals proposals;
    private final Letterbox letterbox;
    private final Forms forms;

    CallForSessionsTest(
            TestNetworks tests,
            Gatherings gatherings,
            ConferenceSessions sessions,
            SessionProposals proposals,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.gatherings = gatherings;
        this.sessions = sessions;
        this.proposals = proposals;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void what_is_accepted_is_a_draft_when_who_proposed_it_speaks_nowhere_else() {
        var scene = scene(TODAY);
        assertThat(propose(scene, typed("Letters of children")).statusCode()).isEqualTo(303);
        assertThat(propose(scene, typed("Letters of children")).statusCode()).isEqualTo(303);
        assertThat(of(scene)).as("sent twice").hasSize(1);
        propose(scene, typed("Letters of the old"));
        for (var one : of(scene)) {
            var sent =
                    forms.post(
                            scene.settings() + "/proposals/" + one.id() + "/acceptance",
                            Map.of(),
                            scene.coordinator());
            assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("/sessions/");
        }
        assertThat(sessions.of(scene.network().id(), scene.gathering()))
                .allMatch(ConferenceSession::draft)
                .allMatch(one -> one.speakers().equals(List.of(scene.member().name())))
                .extracting(one -> one.when().starts().toLocalTime().toString())
                .containsExactly("09:00", "10:30");
        assertThat(letterbox.of(scene.member().mail()).getFirst())
                .contains("Letters of the old", "was accepted", scene.page());
        var programme = scene.page().replace("/proposal", "/programme");
        assertThat(forms.get(programme, scene.own()).body()).doesNotContain("Letters of");
        assertThat(forms.get(scene.page(), scene.own()).body()).contains("Accepted");
    }

    @Test
    void what_is_declined_is_so_with_words_that_who_proposed_reads() {
        var scene = scene(TODAY);
        propose(scene, typed("Letters of children"));
        var path = scene.settings() + "/proposals/" + of(scene).getFirst().id();
        var wordless = forms.post(path + "/refusal", Map.of("because", " "), scene.coordinator());
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(of(scene).getFirst().isWaiting()).isTrue();
        forms.post(
                path + "/refusal", Map.of("because", "Twenty wrote of that."), scene.coordinator());
        assertThat(letterbox.of(scene.member().mail()).getFirst())
                .contains("Twenty wrote of that.");
        assertThat(forms.get(scene.page(), scene.own()).body()).contains("Twenty wrote of that.");
        var late = forms.post(path + "/acceptance", Map.of(), scene.coordinator());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody else has answered this meanwhile");
        assertThat(sessions.of(scene.network().id(), scene.gathering())).isEmpty();
    }

    @Test
    void what_cannot_be_accepted_says_so_where_it_was_pressed() {
        var scene = scene(TODAY);
        for (var minutes : List.of("540", "60")) {
            propose(scene, typed("Letters of " + minutes, minutes));
        }
        var all = of(scene);
        assertThat(accept(scene, all.getFirst()).statusCode()).isEqualTo(303);
        var full = accept(scene, all.getLast());
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body())
                .contains("href=\"#accept-" + all.getLast().id(), "so much time when they")
                .as("nobody declines it")
                .doesNotContain("<details open");
        forms.post(
                scene.settings() + "/cancellation",
                Map.of("because", "Visas were refused."),
                scene.coordinator());
        var off = accept(scene, all.getLast());
        assertThat(off.statusCode()).isEqualTo(422);
        assertThat(off.body()).contains("was called off or has ended");
        assertThat(sessions.of(scene.network().id(), scene.gathering())).hasSize(1);
    }

    @Test
    void whoever_opens_the_gathering_reads_in_words_what_became_of_the_call() {
        var scene = scene(TODAY);
        propose(scene, typed("Letters of children"));
        propose(scene, typed("Letters of the old"));
        var all = of(scene);
        accept(scene, all.getFirst());
        forms.post(
                scene.settings() + "/proposals/" + all.getLast().id() + "/refusal",
                Map.of("because", "Twenty wrote of that."),
                scene.coordinator());
        assertThat(forms.get(scene.settings(), scene.coordinator()).body())
                .contains(
                        "called for sessions",
                        "proposed a session",
                        "accepted a proposed session",
                        "declined a proposed session",
                        "Until when")
                .doesNotContain("gathering.history.", "gathering.field.");
    }

    @Test
    void what_nobody_has_answered_is_taken_back_by_who_proposed_it_alone() {
        var scene = scene(TODAY);
        propose(scene, typed("Letters of children"));
        assertThat(letterbox.of(scene.runs().mail()).getFirst())
                .contains("Letters of children", scene.member().name(), scene.settings() + "/call");
        propose(scene, typed("Letters of the old"));
        var all = of(scene);
        accept(scene, all.getLast());
        var other = tests.signIn(tests.join(scene.network(), Role.READER));
        assertThat(withdraw(scene, all.getFirst(), other).statusCode()).isEqualTo(303);
        assertThat(of(scene)).as("another's press takes nothing").hasSize(2);
        assertThat(forms.get(scene.page(), scene.own()).body()).containsOnlyOnce("/withdrawal\"");
        assertThat(withdraw(scene, all.getFirst(), scene.own()).statusCode()).isEqualTo(303);
        assertThat(withdraw(scene, all.getFirst(), scene.own()).statusCode()).isEqualTo(303);
        var late = withdraw(scene, all.getLast(), scene.own());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("has answered it before");
        assertThat(of(scene))
                .extracting(SessionProposal::title)
                .containsExactly("Letters of the old");
    }

    private HttpResponse<String> withdraw(Scene scene, SessionProposal one, Token session) {
        return forms.post(scene.page() + "/" + one.id() + "/withdrawal", Map.of(), session);
    }

    @Test
    void of_two_who_answer_at_one_moment_one_does() {
        var scene = scene(TODAY);
        propose(scene, typed("Letters of children"));
        var path = scene.settings() + "/proposals/" + of(scene).getFirst().id() + "/acceptance";
        var codes =
                AtOnce.both(
                        () -> forms.post(path, Map.of(), scene.coordinator()).statusCode(),
                        () -> forms.post(path, Map.of(), scene.coordinator()).statusCode());
        assertThat(codes).containsExactlyInAnyOrder(303, 422);
        assertThat(sessions.of(scene.network().id(), scene.gathering())).hasSize(1);
        assertThat(letterbox.of(scene.member().mail())).hasSize(1);
    }

    @Test
    void nothing_is_proposed_after_the_closing_day_or_too_much_before() {
        var over = scene(TODAY.minusDays(1));
        var late = propose(over, typed("Letters of children"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("The call is over", "Letters of children");
        var open = scene(TODAY);
        for (var n = 0; n < SessionProposal.MOST_WAITING; n++) {
            propose(open, typed("Letters " + n));
        }
        assertThat(propose(open, typed("One more")).body()).contains("At most 10 of yours");
        assertThat(of(open)).hasSize(SessionProposal.MOST_WAITING);
        assertThat(forms.get(open.page(), null).headers().firstValue("Location").orElseThrow())
                .as("a stranger")
                .contains("/sign-in");
    }

    @Test
    void what_cannot_be_kept_comes_back_as_it_was_typed() {
        var scene = scene(TODAY);
        for (var wrong :
                new String[][] {
                    {"title", ""},
                    {"about", ""},
                    {"language", "tlh"},
                    {"minutes", "4"},
                    {"minutes", "an hour"},
                    {"needs", "x".repeat(1001)}
                }) {
            var typed = new HashMap<>(typed("Letters of children"));
            typed.put(wrong[0], wrong[1]);
            var sent = propose(scene, typed);
            assertThat(sent.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(sent.body())
                    .contains(wrong[0].equals("title") ? "We write them" : "Letters of children");
        }
        assertThat(of(scene)).isEmpty();
        var day =
                forms.post(
                        scene.settings() + "/call", Map.of("until", "soon"), scene.coordinator());
        assertThat(day.statusCode()).isEqualTo(422);
        assertThat(day.body()).contains("value=\"soon\"");
    }

    private record Scene(
            Network network,
            Gathering.Id gathering,
            Person runs,
            Token coordinator,
            Person member,
            Token own) {

        String settings() {
            return "/" + network.slug() + "/settings/gatherings/conference";
        }

        String page() {
            return "/" + network.slug() + "/gatherings/conference/proposal";
        }
    }

    private Scene scene(LocalDate until) {
        var network = tests.published();
        var runs = tests.join(network, Role.COORDINATOR);
        var coordinator = tests.signIn(runs);
        var member = tests.join(network, Role.READER);
        var list = "/" + network.slug() + "/settings/gatherings";
        var typed =
                Map.of(
                        "form", "conference",
                        "title_en", "Conference",
                        "manner", "online",
                        "starts_on", "2099-05-02",
                        "starts_at", "09:00",
                        "ends_at", "18:00",
                        "zone", "Europe/London");
        assertThat(forms.post(list, typed, coordinator).statusCode()).isEqualTo(303);
        forms.post(list + "/conference/publication", Map.of(), coordinator);
        forms.post(list + "/conference/call", Map.of("until", until.toString()), coordinator);
        var id = gatherings.find(network.id(), "conference").orElseThrow().id();
        return new Scene(network, id, runs, coordinator, member, tests.signIn(member));
    }

    private static Map<String, String> typed(String title) {
        return typed(title, "٩٠");
    }

    private static Map<String, String> typed(String title, String minutes) {
        return Map.of(
                "title",
                title,
                "about",
                "We write them",
                "language",
                "ar",
                "minutes",
                minutes,
                "needs",
                "Paper");
    }

    private HttpResponse<String> accept(Scene scene, SessionProposal one) {
        return forms.post(
                scene.settings() + "/proposals/" + one.id() + "/acceptance",
                Map.of(),
                scene.coordinator());
    }

    private HttpResponse<String> propose(Scene scene, Map<String, String> typed) {
        return forms.post(scene.page(), typed, scene.own());
    }

    private List<SessionProposal> of(Scene scene) {
        return proposals.of(scene.network().id(), scene.gathering());
    }
}
