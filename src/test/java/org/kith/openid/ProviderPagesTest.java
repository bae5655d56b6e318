package org.kith.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.util.UUID;
import java.util.regex.Pattern;

/** There and back in a browser: by mail the first time, then by the provider alone. */
@KithTest
class ProviderPagesTest {

    private static final Pattern LINK = Pattern.compile("/sign-in/[A-Za-z0-9_-]{20,}\\S*");

    private final Browser browser;
    private final TestNetworks tests;
    private final Letterbox letterbox;
    private final Identities identities;

    ProviderPagesTest(
            Browser browser, TestNetworks tests, Letterbox letterbox, Identities identities) {
        this.browser = browser;
        this.tests = tests;
        this.letterbox = letterbox;
        this.identities = identities;
        PretendedProvider.kithIsAt(browser.address());
    }

    @Test
    void by_mail_once_then_by_the_provider_alone() {
        for (var language : new Language[] {Language.EN, Language.AR}) {
            var person = tests.join(tests.published(), Role.READER);
            PretendedProvider.visitor(UUID.randomUUID().toString(), person.mail(), true);
            try (var context = browser.open(language, null)) {
                var page = context.newPage();
                page.navigate("/sign-in?next=/me");
                look(page, language, "sign-in");
                page.locator("a[href^='/sign-in/with/']").click();
                look(page, language, "return");
                press(page);
                assertThat(page.locator("#mail").inputValue()).isEqualTo(person.mail());
                look(page, language, "unknown");
                page.locator("main form button").first().click();
                page.navigate(letter(person.mail()));
                press(page);
                assertThat(identities.of(person.id())).isEmpty();
                look(page, language, "link");
                press(page);
                assertThat(identities.of(person.id())).hasSize(1);
                assertThat(page.url()).endsWith("/me");
                context.clearCookies();
                page.navigate("/sign-in?next=/me/security");
                page.locator("a[href^='/sign-in/with/']").click();
                press(page);
                assertThat(page.locator("#providers .rows").innerText()).contains("Garden");
                look(page, language, "security");
                page.locator("#providers .rows button").click();
                assertThat(identities.of(person.id())).isEmpty();
            }
        }
    }

    @Test
    void who_comes_back_without_an_answer_is_told_what_to_do() {
        try (var context = browser.open(Language.EN, null)) {
            var page = context.newPage();
            page.navigate("/sign-in/with/garden/back?error=access_denied&state=x");
            assertThat(page.locator(".notice[role=alert]").innerText())
                    .contains("without a sign-in");
            page.navigate("/sign-in/with/garden/back?code=made-up&state=made-up");
            press(page);
            assertThat(page.locator(".notice[role=alert]").innerText()).contains("too late");
        }
    }

    private static void press(Page page) {
        page.locator("main form .button").first().click();
    }

    private String letter(String mail) {
        var link = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static void look(Page page, Language language, String name) {
        Seen.onPhoneAndDesk(page, "openid-" + name, language);
    }
}
