package org.kith.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;

/** A coordinator adds programmes, a side of a link joins one, and a visitor reads of it. */
@KithTest
class ProgrammePagesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Browser browser;

    ProgrammePagesTest(TestNetworks tests, BothSides both, Browser browser) {
        this.tests = tests;
        this.both = both;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_programme_goes_from_the_settings_to_the_page_of_a_link_and_to_its_end(
            Language language) {
        var scene = both.in(tests.published());
        var here = "/" + scene.network().slug();
        var link = here + "/links/" + scene.link().slug();
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here + "/settings");
            page.locator("main a[href$='/settings/programmes']").click();
            page.locator("main a[href$='/new']").click();
            page.locator("main form details summary").click();
            add(page, "Nurses’ exchange", "تبادل الممرضات");
            page.navigate(here + "/settings/programmes/new");
            page.locator("main form details summary").click();
            page.fill("#name_fr", "nurses exchange");
            page.fill("#since", "2999");
            press(page, "form.form .button");
            page.fill("#since", "2012-04");
            press(page, "form.form .button");
            assertThat(page.locator("#name_fr-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "programme-refused", language);
            page.fill("#name_fr", "");
            add(page, "Children’s letters", "رسائل الأطفال");
            page.fill("#about_en", "Classes write to each other, twice a year.");
            page.fill("#about_ar", "تكتب الصفوف بعضها إلى بعض مرتين في السنة.");
            press(page, "form.form .button");
            page.navigate(here + "/settings/programmes");
            Seen.onPhoneAndDesk(page, "programmes-settings", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(link);
            page.locator("main a[href$='/programmes']").click();
            page.selectOption("#programme", "childrens-letters");
            page.fill("#since", "2014");
            press(page, "form[action$='/programmes'] .button");
            page.selectOption("#programme", "nurses-exchange");
            press(page, "form[action$='/programmes'] .button");
            page.locator("main li:has(form[action*='nurses']) summary").click();
            page.fill("#until_nurses-exchange", "2019");
            press(page, "form[action*='nurses'] .button");
            Seen.onPhoneAndDesk(page, "link-programmes", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here + "/settings/programmes/nurses-exchange");
            page.fill("#until", "2020");
            press(page, "form[action$='/ending'] .button");
            Seen.onPhoneAndDesk(page, "programme-settings", language);
        }
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(link);
            Seen.onPhoneAndDesk(page, "link-with-programmes", language);
            page.locator("nav.primary a[href$='/programmes']").click();
            Seen.onPhoneAndDesk(page, "programmes", language);
            page.locator("main a[href$='/nurses-exchange']").click();
            Seen.onPhoneAndDesk(page, "programme-ended", language);
            page.navigate(here + "/programmes/childrens-letters");
            Seen.onPhoneAndDesk(page, "programme", language);
            page.locator("main .tally a").click();
            assertThat(page.locator("#list .rows > li").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "links-of-programme", language);
        }
    }

    private static void add(Page page, String english, String arabic) {
        page.fill("#name_en", english);
        page.fill("#name_ar", arabic);
        press(page, "form.form .button");
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
