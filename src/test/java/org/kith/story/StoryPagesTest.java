package org.kith.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.media.Photographs;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;

import java.awt.Color;

/** A story is written and translated by a side of a link, and shared from the library as well. */
@KithTest
class StoryPagesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Browser browser;

    StoryPagesTest(TestNetworks tests, BothSides both, Browser browser) {
        this.tests = tests;
        this.both = both;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_story_is_written_kept_on_the_way_translated_and_read(Language language) {
        var scene = both.in(tests.published());
        var here = "/" + scene.network().slug();
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(here + "/links/" + scene.link().slug() + "/stories");
            page.locator("main form .button").first().click();
            page.selectOption("#language", "en");
            page.waitForResponse(
                    answer -> answer.status() == 204,
                    () -> page.fill("#title", "Thirty women in a classroom"));
            page.reload();
            assertThat(page.locator("#title").inputValue()).startsWith("Thirty");
            page.fill(
                    "#body",
                    "We met in the school of Abu Dis. Nobody had slept.\n\n"
                            + "See https://example.org/visit for the songs.");
            page.fill("#about_when", "2019-04");
            page.check("input[name=joint]");
            page.locator("button[value=pictures]").click();
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload(
                                    "gate.jpg",
                                    "image/jpeg",
                                    Photographs.jpeg(1200, 800, new Color(0x60, 0x78, 0x30))));
            page.locator("form[action$='/files'] button").click();
            page.locator("input[name=people][value=nobody]").check();
            page.locator("input[name=meant][value=everybody]").check();
            page.locator(".draft input[maxlength]").first().fill("The gate of the school");
            page.locator("#credit").fill("Mariam");
            Seen.onPhoneAndDesk(page, "story-picture-added", language);
            page.locator("form[action$='/pictures#told'] button").click();
            assertThat(page.locator("#title").inputValue()).startsWith("Thirty");
            page.locator("select[name=picture]")
                    .first()
                    .selectOption(new SelectOption().setIndex(1));
            Seen.onPhoneAndDesk(page, "story-draft", language);
            page.locator("button[value=finish]").click();
            page.selectOption("#language", "ar");
            page.locator("form[action$='/translations'] .button").click();
            page.locator("form[action$='/translations/ar/draft'] .button").click();
            page.fill("#title", "ثلاثون امرأة في صف");
            page.fill(
                    "#body",
                    "Camden التقت أبو ديس في المدرسة. لم ينم أحد.\n\n"
                            + "الأغاني في https://example.org/visit");
            Seen.onPhoneAndDesk(page, "story-translate", language);
            page.locator("button[value=finish]").click();
            page.locator("form[action$='/publication'] .button").click();
            page.locator("form[action$='/approval'] .button").first().click();
            page.navigate(page.url().replaceFirst("\\?.*", "?beside=ar"));
            Seen.onPhoneAndDesk(page, "story-work", language);
            page.navigate(here + "/translations");
            Seen.onPhoneAndDesk(page, "translations", language);
            page.navigate(here + "/library");
            page.locator("main form .button").first().click();
            page.fill("#title", "Ask for the visa before the tickets");
            page.fill("#body", "We lost four tickets.");
            page.selectOption("#kind", "failure");
            page.selectOption("#circle", "everybody");
            page.locator("details:has(input[name=stages]) summary").click();
            page.check("input[value=exploratory_visit]");
            page.check("input[name=nameless]");
            Seen.onPhoneAndDesk(page, "experience-draft", language);
            page.locator("button[value=finish]").click();
            page.locator("form[action$='/publication'] .button").click();
        }
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(here + "/library");
            Seen.onPhoneAndDesk(page, "library", language);
            page.locator("main ul.rows a").first().click();
            Seen.onPhoneAndDesk(page, "library-entry", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate(here + "/links/" + scene.link().slug() + "/stories");
            page.locator("main ul.rows a").first().click();
            var approvals = page.locator("form[action$='/approval'] .button");
            for (var left = approvals.count(); left > 0; left--) {
                approvals.first().click();
            }
            assertThat(approvals.count()).isZero();
            page.navigate(page.url().replaceFirst("\\?.*", "?beside=ar"));
            assertThat(page.locator("figure img").getAttribute("alt"))
                    .isEqualTo("The gate of the school");
            Seen.onPhoneAndDesk(page, "story", language);
            page.navigate(here + "/links/" + scene.link().slug() + "/life");
            Seen.onPhoneAndDesk(page, "link-life", language);
        }
    }
}
