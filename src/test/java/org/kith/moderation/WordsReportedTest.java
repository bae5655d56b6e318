package org.kith.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Groups;
import org.kith.introduction.Friends;
import org.kith.meeting.Minuted;
import org.kith.statement.Signers;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Words that stand beside others on a page are reported, hidden and appealed by themselves. */
@KithTest
class WordsReportedTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Friends friends;
    private final Groups groups;
    private final Signers signers;
    private final Minuted minuted;
    private final Cases cases;
    private final Forms forms;

    WordsReportedTest(
            TestNetworks tests,
            BothSides both,
            Friends friends,
            Groups groups,
            Signers signers,
            Minuted minuted,
            Cases cases,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.friends = friends;
        this.groups = groups;
        this.signers = signers;
        this.minuted = minuted;
        this.cases = cases;
        this.forms = new Forms(port);
    }

    @Test
    void a_message_of_an_introduction_is_hidden_from_who_got_it_and_stays_reported() {
        var network = tests.published();
        var desk = Desk.of(forms, cases, tests, network);
        var anna = tests.join(network, Role.REPRESENTATIVE);
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var camden = friends.community(network, "Camden");
        var ours = friends.group(network, camden, "Ours", anna.mail());
        var abuDis = friends.find(network, friends.community(network, "Abu Dis").id());
        var theirs = friends.group(network, abuDis, "Theirs", huda.mail());
        var writer = tests.signIn(anna);
        var reader = tests.signIn(huda);
        var asks =
                Map.of(
                        "to", abuDis.slug(),
                        "asking", ours.slug(),
                        "asked", theirs.slug(),
                        "words", "You are liars.");
        var page = place(network.slug(), "/introductions", asks, writer);
        var message = desk.reported(page, page + "/messages/", reader);
        var stranger = tests.signIn(tests.join(network, Role.REPRESENTATIVE));
        for (var outside : new Token[] {null, stranger}) {
            assertThat(desk.report(message, outside)).as("who cannot read it").isEqualTo(404);
        }
        assertThat(elsewhere(message)).isEqualTo(404);
        assertThat(desk.get("/reports/new?of=" + message, reader).body())
                .contains(page + "#", "Message of an introduction");
        assertThat(desk.report(message, reader)).isEqualTo(303);
        var one = desk.waiting();
        assertThat(desk.page(one)).contains("You are liars.");
        assertThat(desk.decide(one, "hidden")).isEqualTo(303);
        assertThat(desk.get(page, reader).body())
                .contains("A moderator has hidden these words.")
                .doesNotContain("You are liars.");
        assertThat(desk.get(page, writer).body())
                .contains("You are liars.", "/decisions/" + one.id());
        assertThat(desk.get(page, desk.keeper()).body())
                .contains("You are liars.", "/cases/" + one.id());
        assertThat(desk.log()).contains("/cases/" + one.id());
        assertThat(desk.appeal(one, reader)).isEqualTo(404);
        assertThat(desk.appeal(one, writer)).isEqualTo(303);
        assertThat(desk.waiting().id()).isEqualTo(one.id());
        var other = Desk.of(forms, cases, tests, network);
        assertThat(other.decide(one, "left")).isEqualTo(303);
        assertThat(desk.get(page, reader).body()).contains("You are liars.");

        assertThat(desk.report(message, reader)).isEqualTo(303);
        forms.post("/me/erasure", Map.of("address", anna.mail()), writer);
        assertThat(desk.page(desk.waiting())).contains("You are liars.");
    }

    @Test
    void words_with_a_stage_and_with_an_answer_are_hidden_everywhere_and_the_stage_stays() {
        var scene = both.in(tests.published());
        var desk = Desk.of(forms, cases, tests, scene.network());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var link = "/links/" + scene.link().slug();
        var states = Map.of("said_by", "a", "stage", "signing", "on", "1998", "note", "They beg.");
        assertThat(desk.post(link + "/stages", states, anna)).isEqualTo(303);
        var question = question(desk, link, huda);
        assertThat(desk.get(question, huda).body())
                .contains("/reports/new?of=" + link + "/stages/");
        var declines = Map.of("reason", "You robbed us.");
        assertThat(desk.post(question + "/refusal", declines, huda)).isEqualTo(303);
        var api = "/api/v1/" + scene.network().slug() + link;
        assertThat(forms.get(api, null).body()).contains("They beg.");
        assertThat(desk.get(link + "/history", null).body()).contains("They beg.");

        var note = desk.reported(link, link + "/stages/", null);
        assertThat(elsewhere(note)).isEqualTo(404);
        assertThat(desk.report(note, null)).as("a stranger").isEqualTo(303);
        var one = desk.waiting();
        assertThat(desk.page(one)).contains("They beg.", "#");
        assertThat(desk.decide(one, "hidden")).isEqualTo(303);
        for (var page : new String[] {link, link + "/history"}) {
            assertThat(desk.get(page, null).body()).as(page).doesNotContain("They beg.");
            assertThat(desk.get(page, huda).body()).as(page).doesNotContain("They beg.");
        }
        assertThat(forms.get(api, null).body()).contains("signing").doesNotContain("They beg.");
        assertThat(desk.get(link, anna).body()).contains("They beg.", "/decisions/" + one.id());
        assertThat(desk.get(link, null).body()).contains("1998", "You robbed us.");

        var reason = desk.reported(link, link + "/answers/", anna);
        assertThat(desk.report(reason, anna)).isEqualTo(303);
        var answer = desk.waiting();
        assertThat(desk.page(answer)).contains("You robbed us.");
        assertThat(desk.decide(answer, "hidden")).isEqualTo(303);
        assertThat(desk.get(link, anna).body()).doesNotContain("You robbed us.");
        assertThat(desk.get(link, huda).body()).contains("You robbed us.");
        assertThat(desk.appeal(answer, huda)).isEqualTo(303);
        assertThat(Desk.of(forms, cases, tests, scene.network()).decide(answer, "left"))
                .isEqualTo(303);
        assertThat(desk.get(link, anna).body()).contains("You robbed us.");
    }

    @Test
    void an_agreement_is_kept_as_it_was_reported_and_its_sides_are_asked_to_change_it() {
        var scene = both.in(tests.published());
        var desk = Desk.of(forms, cases, tests, scene.network());
        var anna = tests.signIn(scene.anna());
        var huda = tests.signIn(scene.huda());
        var link = "/links/" + scene.link().slug();
        var begins = Map.of("kind", "friendship_agreement", "first", "en", "second", "ar");
        var agreement =
                place(scene.network().slug(), link + "/agreements", begins, anna)
                        .replaceFirst("/text$", "");
        write(desk, agreement, "1", "We own the river.", anna);
        assertThat(desk.reported(agreement, link + "/agreements/", huda)).isEqualTo(agreement);
        assertThat(desk.get(link + "/agreements/new", anna).body())
                .contains("/reports/new?of=" + link + "\"");
        var stranger = tests.signIn(tests.join(scene.network(), Role.REPRESENTATIVE));
        for (var outside : new Token[] {null, stranger}) {
            assertThat(desk.report(agreement, outside)).isEqualTo(404);
        }
        assertThat(desk.report(agreement, huda)).isEqualTo(303);
        var one = desk.waiting();
        write(desk, agreement, "2", "We share the river.", anna);
        assertThat(desk.page(one))
                .contains("We own the river.", "We share the river.", "another version");
        assertThat(desk.decide(one, "hidden")).as("both hold it").isEqualTo(422);
        assertThat(desk.decide(one, "asked")).isEqualTo(303);
        assertThat(desk.get(agreement, huda).statusCode()).isEqualTo(200);
        assertThat(desk.log()).contains("/cases/" + one.id());
        assertThat(desk.appeal(one, anna)).isEqualTo(303);
    }

    @Test
    void what_a_signer_lets_everybody_read_is_hidden_and_the_signature_counts() {
        var network = tests.published();
        var desk = Desk.of(forms, cases, tests, network);
        var scene = signers.open(network);
        var statement = "/statements/" + scene.slug();
        var signs =
                Map.of(
                        "name", "Ada",
                        "mail", "ada@example.org",
                        "place", "London",
                        "sentence", "Down with them.",
                        "sentence_public", "1");
        assertThat(desk.post(statement + "/signatures", signs, null)).isLessThan(400);
        signers.received(scene);
        var own = "/signatures/" + network.slug() + "/" + signers.key("ada@example.org");
        forms.post(own + "/confirmation", Map.of(), null);
        var voice = desk.reported(statement, statement + "/voices/", null);
        assertThat(voice)
                .as("the number of a signature tells its moment")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7");
        assertThat(elsewhere(voice)).isEqualTo(404);
        assertThat(desk.report(voice, null)).isEqualTo(303);
        var one = desk.waiting();
        assertThat(desk.page(one)).contains("Down with them.");
        assertThat(desk.decide(one, "hidden")).isEqualTo(303);
        for (var page : new String[] {statement, statement + "/signatures.csv"}) {
            assertThat(desk.get(page, tests.signIn(scene.anna())).body())
                    .as(page)
                    .doesNotContain("Down with them.");
        }
        assertThat(desk.report(voice, null)).as("what nobody reads").isEqualTo(404);
        assertThat(forms.page(own, null).body())
                .contains("Down with them.", "Your signature counts all the same");
        assertThat(desk.get("/statements", null).body()).contains("1 signature");
        assertThat(desk.appeal(one, tests.signIn(scene.anna()))).isEqualTo(303);
        assertThat(Desk.of(forms, cases, tests, network).decide(one, "left")).isEqualTo(303);
        assertThat(desk.get(statement, null).body()).contains("Down with them.");
    }

    @Test
    void a_proposal_for_a_session_is_reported_by_who_answers_it_and_hidden_is_not_accepted() {
        var network = tests.published();
        var desk = Desk.of(forms, cases, tests, network);
        var second = Desk.of(forms, cases, tests, network);
        conference(desk);
        var settings = "/settings/gatherings/a-day-together";
        var member = tests.join(network, Role.READER);
        var proposes =
                Map.of(
                        "title", "Against them",
                        "about", "They should go.",
                        "language", "en",
                        "minutes", "30");
        var until = Map.of("until", LocalDate.now().plusDays(9).toString());
        assertThat(desk.post(settings + "/call", until, desk.keeper())).isEqualTo(303);
        var own = tests.signIn(member);
        var page = "/gatherings/a-day-together/proposal";
        assertThat(desk.post(page, proposes, own)).isEqualTo(303);
        var proposal =
                desk.reported(
                        settings + "/call", "/gatherings/a-day-together/proposals/", desk.keeper());
        assertThat(desk.report(proposal, own)).as("who cannot read others'").isEqualTo(404);
        assertThat(desk.report(proposal, null)).isEqualTo(404);
        assertThat(desk.report(proposal, second.keeper())).isEqualTo(303);
        var one = desk.waiting();
        assertThat(desk.page(one)).contains("They should go.");
        assertThat(desk.decide(one, "hidden")).isEqualTo(303);
        var accept = settings + proposal.replace("/gatherings/a-day-together", "") + "/acceptance";
        assertThat(desk.post(accept, Map.of(), second.keeper())).isEqualTo(422);
        assertThat(desk.get(page, own).body()).contains("They should go.");
        assertThat(desk.appeal(one, own)).isEqualTo(303);
        assertThat(Desk.of(forms, cases, tests, network).decide(one, "left")).isEqualTo(303);
        assertThat(desk.post(accept, Map.of(), second.keeper())).isEqualTo(303);
    }

    @Test
    void a_gathering_is_kept_with_its_programme_agenda_and_public_minutes() {
        var scene = both.in(tests.published());
        var desk = Desk.of(forms, cases, tests, scene.network());
        conference(desk);
        var session =
                Map.of(
                        "kind", "talk",
                        "title_en", "Against them",
                        "day", "2099-05-02",
                        "starts", "10:00",
                        "ends", "11:00",
                        "room", "The hall",
                        "speakers", "Ada Lovelace");
        var settings = "/settings/gatherings/a-day-together";
        assertThat(desk.post(settings + "/sessions", session, desk.keeper())).isEqualTo(303);
        assertThat(desk.report("/gatherings/a-day-together", null)).isEqualTo(303);
        assertThat(desk.waiting().stood()).contains("Against them", "The hall", "Ada Lovelace");
        var second = Desk.of(forms, cases, tests, scene.network());
        assertThat(second.decide(desk.waiting(), "left"))
                .as("by who did not write it")
                .isEqualTo(303);

        gathering(desk, "meeting", "The meeting");
        var meeting = "/settings/gatherings/the-meeting";
        var item = Map.of("title", "Their money", "purpose", "discuss", "minutes", "10");
        assertThat(desk.post(meeting + "/agenda", item, desk.keeper())).isEqualTo(303);
        var group = groups.find(scene.network().id(), "camden-abu-dis-friends").orElseThrow();
        minuted.in(scene.network(), scene.keeping(), "the-meeting", group, "They were rude.");
        assertThat(desk.report("/gatherings/the-meeting", null)).isEqualTo(303);
        assertThat(desk.waiting().stood()).contains("Their money", "They were rude.");
    }

    @Test
    void no_page_leads_to_a_report_of_what_its_reader_cannot_report() {
        var scene = both.in(tests.published());
        var desk = Desk.of(forms, cases, tests, scene.network());
        var story = Telling.story(forms, scene, tests.signIn(scene.anna()), "The day we met");
        assertThat(desk.post(story + "/withdrawal", Map.of(), desk.keeper())).isEqualTo(303);
        assertThat(desk.reported(story, story, desk.keeper())).isEqualTo(story);
        assertThat(desk.get("/reports/new?of=" + story, desk.keeper()).statusCode()).isEqualTo(200);
        assertThat(desk.get("/reports/new?of=" + story, null).statusCode()).isEqualTo(404);
        gathering(desk, "meeting", "The meeting", false);
        var draft = "/gatherings/the-meeting";
        assertThat(desk.reported(draft, draft, desk.keeper())).isEqualTo(draft);
        assertThat(desk.get("/reports/new?of=" + draft, desk.keeper()).statusCode()).isEqualTo(200);
        assertThat(desk.get("/reports/new?of=" + draft, null).statusCode()).isEqualTo(404);
        var subscribes = desk.get("/newsletters/subscription", null);
        assertThat(subscribes.statusCode()).isEqualTo(200);
        assertThat(subscribes.body()).doesNotContain("/reports/new");
        assertThat(desk.isQuiet()).isTrue();
    }

    /** The status of a report of the same path to another network. */
    private int elsewhere(String path) {
        var other = Desk.of(forms, cases, tests, tests.published());
        return other.report(path, other.keeper());
    }

    private String place(String network, String path, Map<String, String> fields, Token session) {
        var answer = forms.post("/" + network + path, fields, session);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()))
                .replaceFirst("^/" + network, "")
                .replaceFirst("\\?.*", "");
    }

    private static String question(Desk desk, String link, @Nullable Token asked) {
        var body = desk.get(link, asked).body();
        return body.replaceFirst("(?s).*(" + link + "/questions/[0-9a-f-]+).*", "$1");
    }

    private static void write(
            Desk desk, String agreement, String base, String said, Token session) {
        var words =
                Map.of(
                        "base", base,
                        "first_title", "Agreement",
                        "first_body", said,
                        "second_title", "اتفاق",
                        "second_body", "النهر لنا.");
        assertThat(desk.post(agreement + "/text", words, session)).isEqualTo(303);
    }

    private static void conference(Desk desk) {
        gathering(desk, "conference", "A day together");
    }

    private static void gathering(Desk desk, String form, String title) {
        gathering(desk, form, title, true);
    }

    private static void gathering(Desk desk, String form, String title, boolean published) {
        var typed =
                Map.of(
                        "form", form,
                        "title_en", title,
                        "manner", "online",
                        "starts_on", "2099-05-02",
                        "starts_at", "09:00",
                        "ends_at", "18:00",
                        "zone", "Europe/London");
        assertThat(desk.post("/settings/gatherings", typed, desk.keeper())).isEqualTo(303);
        var slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (published) {
            desk.post("/settings/gatherings/" + slug + "/publication", Map.of(), desk.keeper());
        }
    }
}
