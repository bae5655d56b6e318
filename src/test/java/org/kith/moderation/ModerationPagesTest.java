package org.kith.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.util.Map;

/** From a report by a visitor to the appeal of those whose it is. */
@KithTest
class ModerationPagesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Cases cases;
    private final Browser browser;
    private final Forms forms;

    ModerationPagesTest(
            TestNetworks tests,
            BothSides both,
            Cases cases,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.cases = cases;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void what_a_visitor_reports_is_decided_and_appealed(Language language) {
        var scene = both.in(tests.published());
        var here = "/" + scene.network().slug();
        var anna = tests.signIn(scene.anna());
        var story = Telling.story(forms, scene, anna, "The day we met");
        try (var context = browser.openWithoutScripts(language, null)) {
            var page = context.newPage();
            page.navigate(here + story);
            page.locator("main .report a").click();
            page.locator("input[value=shown]").check();
            page.locator("main form .button").click();
            assertThat(page.url()).contains("done=1");
        }
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(here + story);
            page.locator("main .report a").click();
            page.fill("#words", "The teacher in it asked not to be named.");
            page.locator("main form .button").click();
            Seen.onPhoneAndDesk(page, "report-refused", language);
            page.navigate(here + "/rules");
            Seen.onPhoneAndDesk(page, "rules", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here + "/cases");
            Seen.onPhoneAndDesk(page, "cases", language);
            page.locator("main ul.rows a").first().click();
            page.locator("input[value=hidden]").check();
            page.selectOption("#rule", Rule.Id.of("consent").toString());
            page.fill("#words", "She is named in the second paragraph.");
            Seen.onPhoneAndDesk(page, "case", language);
            page.locator("main form .button").last().click();
            page.navigate(here + "/settings/rules/" + Rule.Id.of("consent"));
            Seen.onPhoneAndDesk(page, "rule", language);
        }
        try (var context = browser.open(language, anna)) {
            var page = context.newPage();
            page.navigate(here + story);
            Seen.onPhoneAndDesk(page, "story-hidden", language);
            page.locator("main .notice a").first().click();
            page.fill("#words", "She has agreed, here is her letter.");
            Seen.onPhoneAndDesk(page, "case-decided", language);
            page.locator("main form .button").click();
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void words_beside_others_are_reported_where_they_stand_and_their_place_stays(
            Language language) {
        var scene = both.in(tests.published());
        var desk = Desk.of(forms, cases, tests, scene.network());
        var anna = tests.signIn(scene.anna());
        var link = "/links/" + scene.link().slug();
        var said = Map.of("said_by", "a", "stage", "signing", "on", "1998", "note", "They beg.");
        desk.post(link + "/stages", said, anna);
        var here = "/" + scene.network().slug() + link;
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(here);
            seen(page, "link-words", language);
            page.locator(".timeline .report a").click();
            page.locator("input[value=law]").check();
            page.locator("main form .button").click();
            desk.decide(desk.waiting(), "hidden");
            page.navigate(here);
            assertThat(page.locator(".timeline").innerText()).doesNotContain("They beg.");
            seen(page, "link-words-hidden", language);
        }
        try (var context = browser.open(language, anna)) {
            var page = context.newPage();
            page.navigate(here);
            assertThat(page.locator(".timeline").innerText()).contains("They beg.");
            seen(page, "link-words-own", language);
        }
    }

    /** Where the words stand. */
    private static void seen(Page page, String name, Language language) {
        page.locator(".timeline").evaluate("it => it.scrollIntoView()");
        Seen.onPhoneAndDesk(page, name, language);
    }
}
