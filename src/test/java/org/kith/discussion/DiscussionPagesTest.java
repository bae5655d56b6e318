package org.kith.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

/** The whole way of a question by hand: asked, answered, marked, changed, closed. */
@KithTest
class DiscussionPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;

    DiscussionPagesTest(TestNetworks tests, Friends friends, Browser browser) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_question_goes_from_its_form_to_the_answer_that_helped(Language language) {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        friends.group(
                network, friends.community(network, "Jayyous"), "Jayyous Friends", huda.mail());
        asks(network, huda, language);
        answers(network, tests.join(network, Role.READER), language);
        marksAndCloses(network, huda, language);
        chooses(network, huda, language);
    }

    private void asks(Network network, Person huda, Language language) {
        try (var context = browser.open(language, tests.signIn(huda))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/discussions");
            Seen.onPhoneAndDesk(page, "discussions-none", language);
            page.locator("main a[href$='/new/question']").click();
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("#title-error").innerText()).isNotBlank();
            var arabic = language == Language.AR;
            page.fill("#title", arabic ? "من يدفع ثمن التأشيرات؟" : "Who pays for visas?");
            page.fill(
                    "#body",
                    arabic
                            ? "ستة منا يأتون في أيار.\nكيف فعلتم ذلك؟"
                            : "Six of us come in May.\nHow did you do it?");
            page.selectOption("#group", new SelectOption().setIndex(1));
            page.locator("main details summary").first().click();
            page.locator("input[name=stages]").first().check();
            Seen.onPhoneAndDesk(page, "discussion-form", language);
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
        }
    }

    private void answers(Network network, Person ben, Language language) {
        try (var context = browser.open(language, tests.signIn(ben))) {
            var page = first(context.newPage(), network);
            page.locator("main form.form .button:not(.quiet)").last().click();
            assertThat(page.locator("#body-error").innerText()).isNotBlank();
            page.selectOption("#language", "fr");
            page.fill("#body", "L’hôte invite, l’invité paie.\n\nChez nous, la ville a aidé.");
            page.locator("main form.form .button:not(.quiet)").last().click();
            assertThat(page.locator("main ol.rows > li").count()).isOne();
            page.locator("main ol.rows a[href*='/replies/']").click();
            Seen.onPhoneAndDesk(page, "reply", language);
            page.locator("main a[href$='/words']").click();
            page.fill("#body", "L’hôte invite, et l’invité paie.");
            Seen.onPhoneAndDesk(page, "reply-form", language);
            page.locator("main form.form .button:not(.quiet)").click();
        }
    }

    private void marksAndCloses(Network network, Person huda, Language language) {
        try (var context = browser.open(language, tests.signIn(huda))) {
            var page = first(context.newPage(), network);
            page.locator("form[action$='/helped'] button").click();
            Seen.onPhoneAndDesk(page, "discussion", language);
            page.locator("main ol.rows").scrollIntoViewIfNeeded();
            page.locator("#body").scrollIntoViewIfNeeded();
            Seen.onPhoneAndDesk(page, "discussion-replies", language);
            page.locator("form[action$='/closing'] button").click();
            assertThat(page.locator("#body").count()).isZero();
            Seen.onPhoneAndDesk(page, "discussion-closed", language);
            page.navigate("/" + network.slug() + "/discussions");
            Seen.onPhoneAndDesk(page, "discussions", language);
        }
    }

    private void chooses(Network network, Person huda, Language language) {
        try (var context = browser.open(language, tests.signIn(huda))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/discussion-letters");
            page.fill("#from", "21:00");
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("#until-error").innerText()).isNotBlank();
            page.fill("#until", "7:30");
            page.selectOption("#zone", "Asia/Hebron");
            page.locator("#zone").scrollIntoViewIfNeeded();
            Seen.onPhoneAndDesk(page, "discussion-letters", language);
            page.locator("main form.form .button:not(.quiet)").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
        }
    }

    private static Page first(Page page, Network network) {
        page.navigate("/" + network.slug() + "/discussions");
        page.locator("main ul.rows a").first().click();
        return page;
    }
}
