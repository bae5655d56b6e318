package org.kith.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

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

/**
 * The whole way of a link's meeting by hand: agenda, minutes, both sides' word, a decision done.
 */
@KithTest
class MeetingPagesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Browser browser;
    private final Forms forms;

    MeetingPagesTest(
            TestNetworks tests,
            BothSides both,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_meeting_goes_from_its_agenda_to_a_decision_that_is_done(Language language) {
        var scene = both.in(tests.published());
        meeting(scene);
        setsTheAgenda(scene, language);
        proposes(scene, language);
        answersAndCloses(scene, language);
        writes(scene, language);
        bothConfirm(scene, language);
        doesWhatWasDecided(scene, language);
    }

    private void meeting(BothSides.Scene scene) {
        var session = tests.signIn(scene.coordinator());
        var list = "/" + scene.network().slug() + "/settings/gatherings";
        var typed =
                Map.of(
                        "form", "meeting",
                        "title_en", "Spring meeting of Camden and Abu Dis",
                        "title_ar", "اجتماع الربيع بين كامدن وأبو ديس",
                        "manner", "online",
                        "starts_on", "2099-05-02",
                        "starts_at", "18:00",
                        "ends_at", "18:30",
                        "zone", "Asia/Hebron");
        assertThat(forms.post(list, typed, session).statusCode()).isEqualTo(303);
        forms.post(here(scene, "/settings") + "/publication", Map.of(), session);
    }

    private void setsTheAgenda(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here(scene, ""));
            page.locator("main a[href$='/agenda']").click();
            page.locator("main details summary").click();
            page.fill("#link", "/" + scene.network().slug() + "/links/" + scene.link().slug());
            page.locator("form[action$='/link'] button").click();
            page.locator("main a[href$='/agenda/new']").click();
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("#title-error").innerText()).isNotBlank();
            item(page, "Letters of the schools", "رسائل المدارس", "inform", "10", language);
            Seen.onPhoneAndDesk(page, "agenda-item", language);
            page.locator("main form.form .button:not(.quiet)").click();
            page.locator("main a[href$='/agenda/new']").click();
            item(page, "Visit in autumn", "زيارة الخريف", "decide", "15", language);
            page.fill("#paper", "https://example.org/visit");
            page.locator("main form.form .button:not(.quiet)").click();
            page.locator("main .agenda li").last().locator("button[value=up]").click();
            assertThat(page.locator("main .agenda li").first().innerText())
                    .contains(language == Language.AR ? "زيارة" : "Visit");
        }
    }

    private static void item(
            Page page,
            String english,
            String arabic,
            String purpose,
            String minutes,
            Language language) {
        page.fill("#title", language == Language.AR ? arabic : english);
        page.selectOption("#purpose", purpose);
        page.fill("#minutes", minutes);
    }

    private void proposes(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(here(scene, "") + "/agenda");
            page.locator("main a[href$='/proposal']").click();
            item(page, "A new logo", "شعار جديد", "discuss", "20", language);
            page.locator("main form.form .button:not(.quiet)").click();
            page.locator("main a[href$='/proposal']").click();
            item(page, "Olive harvest", "قطف الزيتون", "discuss", "20", language);
            page.locator("main form.form .button:not(.quiet)").click();
        }
    }

    private void answersAndCloses(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here(scene, "") + "/agenda");
            page.locator("main details:has(form[action$='/refusal']) summary").first().click();
            page.locator("form[action$='/refusal'] button").first().click();
            assertThat(page.locator("form[action$='/refusal'] .error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "agenda-organised", language);
            page.locator("form[action$='/refusal'] textarea")
                    .first()
                    .fill(language == Language.AR ? "في الاجتماع القادم" : "Next time");
            page.locator("form[action$='/refusal'] button").first().click();
            page.locator("form[action$='/admission'] button").first().click();
            page.locator("form[action$='/agenda-closing'] button").click();
        }
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate(here(scene, "") + "/agenda");
            assertThat(page.locator("main a[href$='/proposal']").count()).isZero();
            Seen.onPhoneAndDesk(page, "agenda", language);
            page.navigate(here(scene, ""));
            Seen.onPhoneAndDesk(page, "meeting", language);
        }
    }

    private void writes(BothSides.Scene scene, Language language) {
        var arabic = language == Language.AR;
        try (var hers = browser.open(language, tests.signIn(scene.huda()));
                var mine = browser.open(language, tests.signIn(scene.anna()))) {
            var huda = hers.newPage();
            huda.navigate(here(scene, "") + "/minutes/text");
            var anna = mine.newPage();
            anna.navigate(here(scene, "") + "/minutes/text");
            anna.locator("textarea[name^=text-]")
                    .first()
                    .fill(arabic ? "يسافر ستة في تشرين." : "Six of us travel in October.");
            anna.selectOption("#another", new SelectOption().setIndex(1));
            anna.locator("main form.form .button:not(.quiet)").click();
            assertThat(anna.locator("main .notice.success").count()).isOne();
            huda.locator("textarea[name^=text-]")
                    .last()
                    .fill(arabic ? "تُقطف الزيتونات معًا." : "We pick the olives together.");
            huda.locator("main details:has(#what-n1) summary").click();
            huda.fill("#what-n1", arabic ? "حجز الرحلات" : "Book the flights");
            huda.locator("main form.form .button:not(.quiet)").click();
            assertThat(huda.locator("#office-n1-error").innerText()).isNotBlank();
            huda.selectOption("#group-n1", new SelectOption().setIndex(1));
            huda.fill("#until-n1", "2020-01-31");
            huda.locator("main form.form .button:not(.quiet)").click();
            assertThat(huda.locator("textarea[name^=text-]").first().inputValue())
                    .contains(arabic ? "تشرين" : "October");
            assertThat(huda.inputValue("#what-n1")).isNotBlank();
            assertThat(huda.locator("main ins").count()).isPositive();
            Seen.onPhoneAndDesk(huda, "minutes-overtaken", language);
            huda.locator("main form.form .button:not(.quiet)").click();
            assertThat(huda.locator("main .notice.success").count()).isOne();
            Seen.onPhoneAndDesk(huda, "minutes-draft", language);
            huda.locator("form[action$='/submission'] button").click();
        }
    }

    private void bothConfirm(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/waiting");
            Seen.onPhoneAndDesk(page, "minutes-waiting", language);
            page.locator("main .rows a[href$='/minutes']").first().click();
            page.locator("main details:has(form[action$='/objection']) summary").click();
            page.locator("form[action$='/objection'] button").click();
            assertThat(page.locator("#objection-error").innerText()).isNotBlank();
            page.fill("#objection", language == Language.AR ? "سبعة لا ستة" : "Seven, not six");
            page.locator("form[action$='/objection'] button").click();
            assertThat(page.locator("main [data-state]").getAttribute("data-state"))
                    .isEqualTo("objected");
            Seen.onPhoneAndDesk(page, "minutes-objected", language);
            page.locator("form[action$='/confirmation'] button").click();
        }
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate(here(scene, "") + "/minutes");
            page.locator("form[action$='/confirmation'] button").click();
            assertThat(page.locator("main [data-state]").getAttribute("data-state"))
                    .isEqualTo("stands");
            Seen.onPhoneAndDesk(page, "minutes", language);
            page.locator("main a[href*='/differences']").first().click();
            Seen.onPhoneAndDesk(page, "minutes-differences", language);
        }
    }

    private void doesWhatWasDecided(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/decisions");
            Seen.onPhoneAndDesk(page, "decisions", language);
            page.locator("main a[href*='/decisions/']").first().click();
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("#words-error").innerText()).isNotBlank();
            page.selectOption("#state", "done");
            page.fill("#words", language == Language.AR ? "حُجزت" : "Booked");
            Seen.onPhoneAndDesk(page, "decision", language);
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("main [data-decision=done]").count()).isOne();
        }
    }

    private static String here(BothSides.Scene scene, String under) {
        return "/"
                + scene.network().slug()
                + under
                + "/gatherings/spring-meeting-of-camden-and-abu-dis";
    }
}
