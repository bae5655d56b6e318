package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.Link.Stage;
import org.kith.twinning.StatedStage.Voice;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.Map;

/** The whole way by hand, in a browser: stated, declined, corrected, agreed, checked, suspended. */
@KithTest
class TwoSidesPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Communities communities;
    private final Facts facts;
    private final LinkQuestions questions;
    private final Statements statements;
    private final Browser browser;
    private final Forms forms;

    TwoSidesPagesTest(
            TestNetworks tests,
            Friends friends,
            BothSides both,
            Communities communities,
            Facts facts,
            LinkQuestions questions,
            Statements statements,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.communities = communities;
        this.facts = facts;
        this.questions = questions;
        this.statements = statements;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_stage_goes_from_one_side_to_the_other_and_to_the_coordinator(Language language) {
        var scene = both.in(tests.published());
        states(scene, language);
        corrects(scene, language);
        checks(scene, language);
        suspends(scene, language);
        assertThat(facts.of(scene.network().id(), scene.link().id()))
                .extracting(fact -> fact.saidBy() + " " + fact.stage())
                .containsExactlyInAnyOrder("A SIGNING", "B SIGNING", "B SUSPENDED");
    }

    private void states(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(address(scene));
            page.locator("#state > summary").click();
            press(page, "form[action$='/stages'] button");
            assertThat(page.locator("#state .error").count()).isEqualTo(1);
            page.locator("#stage").selectOption("signing");
            page.fill("#on", "1998");
            page.fill("#evidence_document", "Council minutes of 3 May 1998");
            press(page, "form[action$='/stages'] button");
            assertThat(page.locator("[data-waits=b]").count()).isEqualTo(1);
            assertThat(page.locator("[data-waits] .button").count()).isZero();
            Seen.onPhoneAndDesk(page, "link-waits", language);
        }
    }

    private void corrects(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/waiting");
            Seen.onPhoneAndDesk(page, "waiting", language);
            page.locator("main .rows a").first().click();
            Seen.onPhoneAndDesk(page, "question", language);
            page.locator("main details > summary").first().click();
            page.fill("#on", "when?");
            press(page, "form[action$='/correction'] button");
            assertThat(page.locator("#on").inputValue()).isEqualTo("when?");
            assertThat(page.locator("#on-error").innerText()).isNotBlank();
            assertThat(page.locator("#note-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "question-refused", language);
            page.fill("#on", "1999");
            page.fill("#note", "كان ذلك بعد سنة");
            press(page, "form[action$='/correction'] button");
            assertThat(page.locator("[data-waits=a]").count()).isEqualTo(1);
        }
    }

    private void checks(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/waiting");
            page.locator("main .rows a").first().click();
            press(page, "button[value=decline]");
            assertThat(page.locator("#reason-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "check", language);
            page.fill("#reason", "These are the minutes of another town.");
            press(page, "button[value=decline]");
            assertThat(page.locator("main .rows a").count()).isZero();
            page.navigate("/" + scene.network().slug() + "/links?waiting=1");
            assertThat(page.locator("#list .rows > li").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "links-waiting", language);
            page.navigate(address(scene));
            page.locator("#state > summary").click();
            Seen.onPhoneAndDesk(page, "link-coordinator", language);
        }
    }

    private void suspends(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate(address(scene));
            page.locator("main a[href$='/suspension']").click();
            page.fill("#on", "1990");
            press(page, "form[action$='/suspension'] button");
            assertThat(page.locator("#on-error").innerText()).isNotBlank();
            assertThat(page.locator("#reason-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "suspension", language);
            page.fill("#on", "");
            page.fill("#reason", "إغلاق الطرق");
            press(page, "form[action$='/suspension'] button");
            assertThat(page.locator("main a[href$='/resumption']").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "link-suspended", language);
        }
    }

    @Test
    void nobody_posts_a_word_that_is_not_theirs() {
        var scene = both.in(tests.published());
        statements.state(
                scene.network(),
                scene.first(),
                scene.link(),
                BothSides.said(Voice.A, Stage.SIGNING, "1998"));
        var asked = questions.of(scene.network().id(), scene.link().id()).getFirst();
        var stranger = friends.person(scene.network(), Role.REPRESENTATIVE);
        var elsewhere = friends.person(tests.published(), Role.COORDINATOR);
        var here = address(scene);
        var question = here + "/questions/" + asked.id();

        assertThat(post(question + "/confirmation", scene.anna())).isEqualTo(404);
        assertThat(post(question + "/correction", stranger)).isEqualTo(404);
        assertThat(post(question + "/refusal", scene.coordinator())).isEqualTo(404);
        assertThat(post(question + "/confirmation", elsewhere)).isEqualTo(403);
        assertThat(post(question + "/check", scene.huda())).isEqualTo(403);
        assertThat(post(question + "/check", scene.coordinator())).isEqualTo(404);
        for (var word : new String[] {"/stages", "/suspension", "/resumption", "/ending"}) {
            assertThat(post(here + word, stranger)).isEqualTo(404);
        }
        assertThat(post(here + "/ending", scene.anna(), Map.of("said_by", "b"))).isEqualTo(422);
        assertThat(facts.of(scene.network().id(), scene.link().id())).hasSize(1);
    }

    @Test
    void only_who_speaks_for_a_side_records_a_link_and_joining_one_keeps_the_side() {
        var scene = both.in(tests.published());
        var base = "/" + scene.network().slug();
        var turned =
                Map.of("a", end(scene, Sides.Side.B), "b", end(scene, Sides.Side.A), "do", "next");
        var stranger = friends.person(scene.network(), Role.REPRESENTATIVE);
        var session = tests.signIn(scene.anna());

        assertThat(post(base + "/record/link", stranger, turned)).isEqualTo(422);

        var what = location(forms.post(base + "/record/link", turned, session));
        assertThat(forms.post(what, Map.of("kind", "twinning"), session).statusCode())
                .isEqualTo(422);
        var said = Map.of("kind", "twinning", "stage", "signing", "on", "1998");
        var check = location(forms.post(what, said, session));
        location(forms.post(check, Map.of("join", scene.link().slug()), session));

        assertThat(facts.of(scene.network().id(), scene.link().id()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.saidBy()).isEqualTo(Voice.A));
        assertThat(questions.of(scene.network().id(), scene.link().id()))
                .singleElement()
                .satisfies(one -> assertThat(one.asked()).isEqualTo(LinkQuestion.Asked.B));
    }

    private String end(BothSides.Scene scene, Sides.Side side) {
        var id = scene.link().sides().of(side).getFirst();
        return communities.find(scene.network().id(), id).orElseThrow().slug();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private int post(String path, Person who) {
        return post(path, who, Map.of());
    }

    private int post(String path, Person who, Map<String, String> form) {
        return forms.post(path, form, tests.signIn(who)).statusCode();
    }

    private static String address(BothSides.Scene scene) {
        return "/" + scene.network().slug() + "/links/" + scene.link().slug();
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
