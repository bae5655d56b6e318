package org.kith.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;

/** A gathering gets hosts, two change it at once, and somebody takes their dates along. */
@KithTest
class CalendarPagesTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Browser browser;

    CalendarPagesTest(TestNetworks tests, BothSides both, Browser browser) {
        this.tests = tests;
        this.both = both;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_host_shows_its_gathering_and_a_person_makes_their_link(Language language) {
        var scene = both.in(tests.published());
        var here = "/" + scene.network().slug();
        var settings = here + "/settings/gatherings";
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(settings + "/new");
            page.selectOption("#form", "celebration");
            page.fill("#title_en", "Open day");
            page.selectOption("#manner", "online");
            page.fill("#hosts", "Camden Abu Dis Friends");
            page.fill("#starts_on", "2099-05-02");
            page.fill("#starts_at", "10:00");
            page.fill("#ends_at", "16:30");
            page.selectOption("#zone", "Asia/Hebron");
            page.locator("main form.form .button").first().click();
            page.locator("main form[action$='/publication'] .button").click();
            var other = context.newPage();
            other.navigate(settings + "/open-day");
            page.navigate(settings + "/open-day");
            other.fill("#ends_at", "18:00");
            other.locator("main form.form .button").first().click();
            page.fill("#about_en", "Music in the garden.");
            page.locator("main form.form .button").first().click();
            assertThat(page.locator("main .notice.error").innerText()).isNotBlank();
            assertThat(page.inputValue("#about_en")).isEqualTo("Music in the garden.");
            Seen.onPhoneAndDesk(page, "gathering-overtaken", language);
            page.locator("main form.form .button").first().click();
            page.navigate(here + "/groups/camden-abu-dis-friends");
            Seen.onPhoneAndDesk(page, "group-hosting", language);
        }
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate("/me");
            page.locator("main a[href='/me/calendar']").click();
            page.locator("main form .button").first().click();
            assertThat(page.locator("main code").innerText()).contains("/calendars/");
            Seen.onPhoneAndDesk(page, "own-calendar", language);
        }
    }
}
