package org.kith.member;

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

/** A coordinator names the two sides and gives one of them a chair, in a browser. */
@KithTest
class ChairsPagesTest {

    private final TestNetworks tests;
    private final Browser browser;

    ChairsPagesTest(TestNetworks tests, Browser browser) {
        this.tests = tests;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_side_gets_its_chair_and_the_other_is_said_to_be_missing(Language language) {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var huda = tests.join(network, Role.READER);
        var rowan = tests.join(network, Role.READER);
        var home = "/" + network.slug();
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate(home + "/settings");
            page.fill("#side_a_en", "Britain");
            page.fill("#side_a_ar", "بريطانيا");
            page.fill("#side_b_en", "Palestine");
            page.fill("#side_b_ar", "فلسطين");
            press(page, "form[action$='/settings'] .button:not([name])");
            appoint(page, home + "/members/" + huda.id());
            appoint(page, home + "/members/" + rowan.id());
            assertThat(page.locator("#side .error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "chair-taken", language);
            page.check("[name=replacing]");
            press(page, "form[action$='/offices'] .button");
            page.navigate(home + "/members");
            assertThat(page.locator("#chairs ~ ul .notice").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "chairs", language);
        }
    }

    private static void appoint(Page page, String member) {
        page.navigate(member);
        page.selectOption("#office", "chair");
        page.check("[name=side][value=b]");
        press(page, "form[action$='/offices'] .button");
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
