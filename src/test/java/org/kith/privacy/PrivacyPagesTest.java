package org.kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.People;
import org.kith.account.Role;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is held about somebody, corrected and erased by hand in a browser. */
@KithTest
class PrivacyPagesTest {

    private final TestNetworks tests;
    private final People people;
    private final Browser browser;

    PrivacyPagesTest(TestNetworks tests, People people, Browser browser) {
        this.tests = tests;
        this.people = people;
        this.browser = browser;
    }

    /** The file needs nothing from anywhere. */
    private static void readAnywhere(Path file, String mail) {
        try {
            assertThat(Files.readString(file))
                    .contains(mail)
                    .doesNotContain("src=", "href=", "url(", "<script");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void somebody_reads_what_is_held_corrects_it_and_has_it_erased(Language language) {
        var network = tests.published();
        var person = tests.join(network, Role.READER);
        try (var context = browser.open(language, tests.signIn(person))) {
            var page = context.newPage();
            page.navigate("/me");
            page.fill("#name", "");
            page.locator("form[action='/me'] button").click();
            assertThat(page.locator("#name-error").innerText()).isNotBlank();
            page.fill("#name", "هدى");
            page.selectOption("#language", "ar");
            page.locator("form[action='/me'] button").click();
            assertThat(people.find(person.id()).orElseThrow().name()).isEqualTo("هدى");
            Seen.onPhoneAndDesk(page, "me", language);
            page.navigate("/me/data");
            page.locator("main details summary").first().click();
            assertThat(page.locator("main").innerText()).contains(person.mail());
            Seen.onPhoneAndDesk(page, "my-data", language);
            var file = page.waitForDownload(() -> page.locator("a[href='/me/data.html']").click());
            assertThat(file.suggestedFilename()).isEqualTo("kith-about-me.html");
            readAnywhere(file.path(), person.mail());
            page.navigate("/me/erasure");
            page.fill("#address", "other@test.kith");
            page.locator("main form button").click();
            assertThat(page.locator("#address-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#address")).isEqualTo("other@test.kith");
            Seen.onPhoneAndDesk(page, "erasure", language);
            page.fill("#address", person.mail());
            page.locator("main form button").click();
            assertThat(page.url()).endsWith("/forgotten");
            Seen.onPhoneAndDesk(page, "forgotten", language);
        }
        assertThat(people.withMail(person.mail())).isEmpty();
    }
}
