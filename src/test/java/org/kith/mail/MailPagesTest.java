package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Seals;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.util.UUID;
import java.util.regex.Pattern;

/** What readers choose and coordinators see, by hand in a browser. */
@KithTest
class MailPagesTest {

    private static final Pattern LINK = Pattern.compile("/mail/answers/[\\w-]+");

    private final TestNetworks tests;
    private final Browser browser;
    private final Choosing choosing;
    private final Returned returned;
    private final Seals seals;
    private final Senders senders;
    private final Letterbox letterbox;

    MailPagesTest(
            TestNetworks tests,
            Browser browser,
            Choosing choosing,
            Returned returned,
            Seals seals,
            Senders senders,
            Letterbox letterbox) {
        this.tests = tests;
        this.browser = browser;
        this.choosing = choosing;
        this.returned = returned;
        this.seals = seals;
        this.senders = senders;
        this.letterbox = letterbox;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void somebody_chooses_what_comes_and_is_written_to_again(Language language) {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        returned.unknown(reader.mail(), "5.1.1", "550 5.1.1 no such mailbox");
        try (var context = browser.open(language, tests.signIn(reader))) {
            var page = context.newPage();
            page.navigate("/me/mail");
            Seen.onPhoneAndDesk(page, "my-mail", language);
            press(page, "form[action='/me/mail/again'] button");
            assertThat(page.locator("form[action='/me/mail/again']").count()).isZero();
            page.selectOption("select[name=upkeep]", "weekly");
            press(page, "form[action$='/mail/choices'] button");
            assertThat(page.inputValue("select[name=upkeep]")).isEqualTo("weekly");
        }
        assertThat(returned.holds(reader.mail())).isFalse();
        assertThat(choosing.paces(network.id(), reader.mail()))
                .containsEntry(Kind.UPKEEP, Pace.WEEKLY);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_stranger_stops_a_networks_letters_from_one_of_them(Language language) {
        var network = tests.unpublished();
        var address = "guest-" + UUID.randomUUID() + "@test.kith";
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate("/mail/" + new Reader(network.id(), address).sealed(seals));
            Seen.onPhoneAndDesk(page, "mail-reader", language);
            press(page, "button[name=stop]");
            assertThat(page.locator("[role=status]").innerText()).isNotBlank();
            assertThat(page.inputValue("select[name=invitation]")).isEqualTo("never");
        }
        assertThat(choosing.paces(network.id(), address).values()).containsOnly(Pace.NEVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_coordinator_sees_whom_no_letter_reaches_and_says_where_answers_go(Language language) {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var lost = tests.join(network, Role.READER);
        returned.unknown(lost.mail(), "5.1.1", "550 5.1.1 no such mailbox");
        var address = "office-" + UUID.randomUUID() + "@test.kith";
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/mail");
            assertThat(page.locator("main").innerText()).contains(lost.mail());
            page.fill("#answers", "nobody");
            press(page, "form[action$='/mail/answers'] button");
            assertThat(page.locator("#answers-error").innerText()).isNotBlank();
            page.fill("#answers", address);
            press(page, "form[action$='/mail/answers'] button");
            Seen.onPhoneAndDesk(page, "mail", language);
        }
        agrees(address, language);
        assertThat(senders.of(network.id()).replyTo()).isEqualTo(address);
    }

    private void agrees(String address, Language language) {
        var link = LINK.matcher(letterbox.of(address).getFirst());
        assertThat(link.find()).isTrue();
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(link.group());
            Seen.onPhoneAndDesk(page, "mail-answers", language);
            press(page, "form[action*='/mail/answers/'] button");
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
