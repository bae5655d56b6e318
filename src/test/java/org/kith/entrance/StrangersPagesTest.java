package org.kith.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.People;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.util.UUID;
import java.util.regex.Pattern;

/** The way in for somebody whom nobody knows, by hand in a browser. */
@KithTest
class StrangersPagesTest {

    private static final Pattern LINK = Pattern.compile("/sign-in/new/\\S+");

    private final TestNetworks tests;
    private final People people;
    private final Browser browser;
    private final Letterbox letterbox;

    StrangersPagesTest(TestNetworks tests, People people, Browser browser, Letterbox letterbox) {
        this.tests = tests;
        this.people = people;
        this.browser = browser;
        this.letterbox = letterbox;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_stranger_gives_an_address_says_a_name_and_stands_where_they_wanted(Language language) {
        var network = tests.published();
        var mail = "huda-" + UUID.randomUUID() + "@test.kith";
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/application");
            page.fill("#mail", mail);
            Seen.onPhoneAndDesk(page, "sign-in-at-a-door", language);
            page.locator("main form:has(#mail) button").click();
            var letter = LINK.matcher(letterbox.of(mail).getFirst());
            assertThat(letter.find()).isTrue();
            page.navigate(letter.group());
            page.locator("main form button").click();
            assertThat(page.locator("#name-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "newcomer", language);
            page.fill("#name", "هدى");
            page.locator("main form button").click();
            assertThat(page.url()).endsWith("/" + network.slug() + "/application");
            page.navigate(letter.group());
            assertThat(page.locator("main form").count()).isZero();
        }
        assertThat(people.withMail(mail).orElseThrow().name()).isEqualTo("هدى");
    }
}
