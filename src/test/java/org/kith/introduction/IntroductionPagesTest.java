package org.kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

/** The whole way by hand, in a browser: request, answer, conversation, link. */
@KithTest
class IntroductionPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;

    IntroductionPagesTest(TestNetworks tests, Friends friends, Browser browser) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void two_groups_find_each_other_on_the_pages_alone(Language language) {
        var network = tests.published();
        var asker = friends.person(network, Role.REPRESENTATIVE);
        var answerer = friends.person(network, Role.REPRESENTATIVE);
        var abuDis = friends.community(network, "أبو ديس");
        friends.group(
                network, friends.community(network, "Camden"), "Friends in Camden", asker.mail());
        friends.group(network, abuDis, "أصدقاء أبو ديس", answerer.mail());

        var request = asks(network, asker, abuDis.slug(), language);
        agrees(answerer, request, language);
        assertThat(linked(asker, request, language)).contains("/links/");
        waitsForTheCoordinator(network, asker, language);
    }

    private String asks(Network network, Person asker, String whom, Language language) {
        try (var context = browser.open(language, tests.signIn(asker))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/communities/" + whom);
            page.locator("main a[href*='/introductions/new']").click();
            press(page, "form.form button");
            assertThat(page.locator("#words-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "introduction-refused", language);
            page.fill("#words", "We are friends of your town.\n\nLet us write letters.");
            press(page, "form.form button");
            Seen.onPhoneAndDesk(page, "introduction-asked", language);
            return page.url();
        }
    }

    private void agrees(Person answerer, String request, Language language) {
        try (var context = browser.open(language, tests.signIn(answerer))) {
            var page = context.newPage();
            page.navigate(request);
            press(page, "button[value='no']");
            assertThat(page.locator("#reason-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "introduction-answer", language);
            page.fill("#answer", "أهلًا وسهلًا");
            press(page, "button[value='yes']");
            page.fill("#words", "متى تأتون؟");
            press(page, "form[action$='/messages'] button");
            assertThat(page.locator(".timeline > li").count()).isEqualTo(3);
        }
    }

    private String linked(Person asker, String request, Language language) {
        try (var context = browser.open(language, tests.signIn(asker))) {
            var page = context.newPage();
            page.navigate(request);
            Seen.onPhoneAndDesk(page, "introduction-talk", language);
            press(page, "form[action$='/link'] button");
            var link = page.url();
            page.navigate(request);
            assertThat(page.locator("main a[href*='/links/']").count()).isEqualTo(1);
            return link;
        }
    }

    private void waitsForTheCoordinator(Network network, Person asker, Language language) {
        var jayyous = friends.community(network, "Jayyous");
        friends.group(network, jayyous, "Friends in Jayyous", "h" + jayyous.id() + "@test.kith");
        asks(network, asker, jayyous.slug(), language);
        var coordinator = friends.person(network, Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/introductions");
            Seen.onPhoneAndDesk(page, "introductions", language);
            page.locator(".rows a").first().click();
            Seen.onPhoneAndDesk(page, "introduction-broker", language);
            press(page, "form[action$='/invitations'] button");
            assertThat(page.locator(".timeline > li").count()).isEqualTo(2);
        }
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
