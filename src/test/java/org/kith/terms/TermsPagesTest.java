package org.kith.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

/** Published, asked, agreed to, published anew, taken back: by hand, in a browser. */
@KithTest
class TermsPagesTest {

    private static final String FIRST =
            "Groups write to each other as friends.\n"
                    + "Nobody hands on an address: https://kith.example/why.";
    private static final String SECOND =
            "Groups write to each other as friends.\nWho is asked answers within three weeks.";
    private static final String ARABIC =
            "تكتب المجموعات بعضها إلى بعض كأصدقاء.\nلا يُسلّم أحد عنوانًا.";

    private final TestNetworks tests;
    private final Browser browser;

    TermsPagesTest(TestNetworks tests, Browser browser) {
        this.tests = tests;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void terms_are_published_agreed_to_and_taken_back(Language language) {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var member = tests.join(network, Role.REPRESENTATIVE);
        var home = "/" + network.slug();
        try (var keeps = browser.open(language, tests.signIn(coordinator));
                var reads = browser.open(language, tests.signIn(member))) {
            var desk = keeps.newPage();
            var page = reads.newPage();
            page.navigate(home + "/privacy");
            Seen.onPhoneAndDesk(page, "privacy-built-in", language);
            publish(desk, home, "", language);
            assertThat(desk.locator("#text_en-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(desk, "terms-publishing", language);
            publish(desk, home, FIRST, language);
            page.navigate(home + "/links");
            assertThat(page.url()).contains("/consent?next=");
            Seen.onPhoneAndDesk(page, "agreement", language);
            press(page, "form.form button");
            assertThat(page.url()).endsWith("/links");
            agree(desk, home);
            publish(desk, home, SECOND, language);
            page.navigate(home + "/terms");
            page.locator("main details summary").click();
            Seen.onPhoneAndDesk(page, "terms-changed", language);
            page.navigate(home);
            press(page, "form.form button");
            page.navigate(home + "/consent");
            assertThat(page.locator("main h3").count()).isEqualTo(2);
            Seen.onPhoneAndDesk(page, "agreement-given", language);
            press(page, "form[action$='/withdrawal'] button");
            assertThat(page.url()).endsWith("/me/networks");
        }
    }

    private static void publish(Page desk, String home, String text, Language language) {
        desk.navigate(home + "/settings/terms");
        desk.fill("#text_en", text);
        if (language == Language.AR) {
            desk.fill(
                    "#text_ar",
                    text.equals(FIRST) ? ARABIC : ARABIC + "\nمن يُسأل يجيب خلال ثلاثة أسابيع.");
        }
        press(desk, "form.form .button");
    }

    private static void agree(Page desk, String home) {
        desk.navigate(home + "/consent");
        press(desk, "form.form button");
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
