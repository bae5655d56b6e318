package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.time.Instant;
import java.time.LocalDate;

/** The whole way by hand: written, opened, signed by somebody without a sign-in, counted. */
@KithTest
class StatementPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Signers signers;
    private final Counting counting;
    private final Browser browser;

    StatementPagesTest(
            TestNetworks tests,
            Friends friends,
            Signers signers,
            Counting counting,
            Browser browser) {
        this.tests = tests;
        this.friends = friends;
        this.signers = signers;
        this.counting = counting;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_group_writes_and_a_stranger_signs(Language language) {
        var network = tests.published();
        var anna = tests.join(network, Role.REPRESENTATIVE);
        var group =
                friends.group(
                        network, friends.community(network, "Camden"), "Friends", anna.mail());
        String statement;
        try (var context = browser.open(language, tests.signIn(anna))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            page.locator("main a[href$='/statements/new']").click();
            page.fill("#title_en", "We are friends of Abu Dis");
            press(page, "form.form button.button");
            assertThat(page.locator("main .summary").count()).isEqualTo(1);
            page.fill("#body_en", "We know each other.\nWe stay in touch, whatever happens.");
            page.locator("details:has(#title_ar)").evaluate("one => one.open = true");
            page.fill("#title_ar", "نحن أصدقاء أبو ديس");
            page.fill("#body_ar", "نعرف بعضنا بعضًا.\nونبقى على تواصل مهما حدث.");
            page.fill("#kept_until", LocalDate.now().plusYears(1).toString());
            Seen.onPhoneAndDesk(page, "statement-write", language);
            press(page, "form.form button.button");
            Seen.onPhoneAndDesk(page, "statement-draft", language);
            press(page, "form[action$='/opening'] button");
            statement = page.url();
        }
        signs(statement, language);
        counts(
                new Signers.Scene(
                        network,
                        group,
                        anna,
                        friends.actor(network, anna),
                        statement.replaceFirst(".*/", "")),
                language);
    }

    private void signs(String statement, Language language) {
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(statement);
            page.fill("#name", "Huda Ali");
            press(page, "form[action$='/signatures'] button");
            assertThat(page.locator("#mail-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#name")).isEqualTo("Huda Ali");
            var mail = Signers.mail();
            page.fill("#place", "Abu Dis");
            page.fill("#mail", mail);
            page.fill("#sentence", "Our children write to each other.");
            page.check("[name=name_public]");
            page.check("[name=sentence_public]");
            press(page, "form[action$='/signatures'] button");
            Seen.onPhoneAndDesk(page, "statement-thanks", language);
            var network = statement.replaceFirst("/statements/.*", "").replaceFirst(".*/", "");
            var key = signers.awaited(mail);
            page.navigate("/signatures/" + network + "/" + key);
            press(page, "form[action$='/confirmation'] button");
            assertThat(page.locator("main .notice.success").count()).isPositive();
            Seen.onPhoneAndDesk(page, "statement-own", language);
            page.navigate(statement);
            assertThat(page.locator("main").innerText())
                    .contains("Our children write to each other.");
            Seen.onPhoneAndDesk(page, "statement", language);
        }
    }

    private void counts(Signers.Scene scene, Language language) {
        counting.publish(scene.network().id(), signers.statement(scene).id(), Instant.now());
        signers.confirmed(scene, "Somebody", "somebody@mailinator.com");
        var here = "/" + scene.network().slug() + "/statements/" + scene.slug();
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(here + "/counts");
            Seen.onPhoneAndDesk(page, "statement-counts", language);
            page.navigate(here + "/sheets/" + signers.sheet(scene));
            page.fill("#name_1", "Samira Awad");
            page.fill("#place_1", "Abu Dis");
            press(page, "form[action$='/lines'] button");
            Seen.onPhoneAndDesk(page, "statement-sheet", language);
            page.navigate(here + "/sheets");
            Seen.onPhoneAndDesk(page, "statement-sheets", language);
        }
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/signatures");
            assertThat(page.locator("[name=all]").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "statement-doubts", language);
        }
    }

    private static void press(Page page, String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }
}
