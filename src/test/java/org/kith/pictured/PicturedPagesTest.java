package org.kith.pictured;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

/** A group records who may be shown, in the browser. */
@KithTest
class PicturedPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;
    private final Pictures pictures;

    PicturedPagesTest(TestNetworks tests, Friends friends, Browser browser, Pictures pictures) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
        this.pictures = pictures;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_child_is_shown_as_far_as_a_guardian_agreed(Language language) {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var community = friends.community(network, "Jayyous");
        var group = friends.group(network, community, "Friends", person.mail());
        try (var context = browser.open(language, tests.signIn(person))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            page.locator("a[href$='/pictured']").click();
            page.locator("input[name=name]").fill("Mariam");
            page.locator("input[name=child]").check();
            page.locator("select[name=scope]").selectOption("network");
            page.locator("select[name=given]").selectOption("paper");
            page.locator("main form.form button").click();
            assertThat(page.locator("#guardian-error").count()).isOne();
            Seen.onPhoneAndDesk(page, "pictured-wrong", language);
            page.locator("input[name=guardian]").fill("Huda");
            page.locator("main form.form button").click();
            assertThat(page.locator("form[action$='/withdrawal']").count()).isOne();
            Seen.onPhoneAndDesk(page, "pictured", language);
            page.locator("a[href$='/pictured/sheet']").click();
            Seen.onPhoneAndDesk(page, "pictured-sheet", language);
        }
        var link = "/pictured/" + network.slug() + "/" + pictures.link(network, group);
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(link);
            Seen.onPhoneAndDesk(page, "pictured-letter", language);
            page.locator("main form button").click();
            assertThat(page.locator("main .success").count()).isOne();
            assertThat(page.locator("main form").count()).isZero();
            page.navigate(link + "0");
            Seen.onPhoneAndDesk(page, "pictured-nothing", language);
        }
    }
}
