package org.kith.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.BothSides;

import java.util.regex.Pattern;

/** A coordinator publishes a meeting, a stranger registers by mail, and a group says who comes. */
@KithTest
class GatheringPagesTest {

    private static final Pattern LINK = Pattern.compile("/attendances/\\S+");

    private final TestNetworks tests;
    private final BothSides both;
    private final Letterbox letterbox;
    private final Browser browser;

    GatheringPagesTest(TestNetworks tests, BothSides both, Letterbox letterbox, Browser browser) {
        this.tests = tests;
        this.both = both;
        this.letterbox = letterbox;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_meeting_goes_from_the_form_to_who_comes_on_the_pages_alone(Language language) {
        var scene = both.in(tests.published());
        var here = "/" + scene.network().slug();
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here + "/settings");
            page.locator("main a[href$='/settings/gatherings']").click();
            page.locator("main a[href$='/new']").click();
            page.selectOption("#form", "meeting");
            page.fill("#title_en", "Yearly meeting of the network");
            page.locator("main form details summary").click();
            page.fill("#title_ar", "الاجتماع السنوي للشبكة");
            page.fill("#about_ar", "ترسل كل مجموعة شخصًا واحدًا.\nالغداء من المطبخ المحلي.");
            page.selectOption("#manner", "both");
            page.fill("#where", "Bethlehem");
            page.fill("#venue", "Town hall, Manger Square 1");
            page.fill("#starts_on", "2099-05-02");
            page.fill("#starts_at", "10:00");
            page.fill("#ends_at", "16:30");
            page.selectOption("#zone", "Asia/Hebron");
            page.fill("#places", "0");
            page.fill("#fee", "25");
            page.selectOption("#currency", "ILS");
            page.locator("main form.form .button").first().click();
            assertThat(page.locator("#places-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#venue")).contains("Manger Square");
            Seen.onPhoneAndDesk(page, "gathering-refused", language);
            page.fill("#places", "12");
            page.check("input[name=place][value=bethlehem-ps]");
            page.locator("main form.form .button").first().click();
            page.locator("main form[action$='/publication'] .button").click();
            page.locator("#because")
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        var mail = Uuid7.next() + "@test.kith";
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(here);
            page.locator("nav.primary a[href$='/gatherings']").click();
            Seen.onPhoneAndDesk(page, "gatherings", language);
            page.locator("main .rows a").first().click();
            Seen.onPhoneAndDesk(page, "gathering", language);
            page.locator("main a[href$='/attendance']").click();
            page.fill("#name", language == Language.AR ? "هدى عودة" : "Huda Odeh");
            page.fill("#mail", mail);
            page.fill("#people", "2");
            page.fill("#others", "Sami");
            page.fill("#needs", "No nuts, please");
            page.locator("main form.form .button").click();
            assertThat(page.locator("#consent-error").innerText()).isNotBlank();
            page.check("#consent");
            Seen.onPhoneAndDesk(page, "gathering-attend", language);
            page.locator("main form.form .button").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
            var link = LINK.matcher(letterbox.of(mail).getFirst());
            assertThat(link.find()).isTrue();
            page.navigate(link.group());
            page.locator("main form .button").first().click();
            Seen.onPhoneAndDesk(page, "gathering-own", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(here + "/gatherings");
            page.locator("main .rows a").first().click();
            page.locator("main a[href$='/groups']").click();
            page.locator("main .rows a[href*='/gatherings/']").first().click();
            page.selectOption("#comes", "yes");
            page.fill("#representative", "Anna Smith");
            page.fill("#deputy", "Ben Jones");
            page.locator("main form.form .button").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
            Seen.onPhoneAndDesk(page, "meeting-groups", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(here + "/settings/gatherings");
            page.locator("main .rows a").first().click();
            Seen.onPhoneAndDesk(page, "gathering-settings", language);
            page.locator("main a[href*='/gatherings/'].button").first().click();
            page.locator("main a[href$='/attendances']").click();
            page.check("input[name=here]");
            page.locator("button[form=door]").click();
            page.locator("form[action$='/payment'] button").click();
            Seen.onPhoneAndDesk(page, "gathering-attendances", language);
        }
    }
}
