package org.kith.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.attendance.Coming;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.util.Map;
import java.util.regex.Pattern;

/** An organiser invites guests in order, one answers, and papers are taken: on the pages alone. */
@KithTest
class GuestPagesTest {

    private static final Pattern LINK = Pattern.compile("/guests/\\S+");

    private final Coming coming;
    private final Letterbox letterbox;
    private final Browser browser;

    GuestPagesTest(Coming coming, Letterbox letterbox, Browser browser) {
        this.coming = coming;
        this.letterbox = letterbox;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void guests_are_written_down_ordered_invited_and_answer(Language language) {
        var scene = coming.celebration();
        coming.register(scene, "Anna Smith", Map.of("people", "2", "affiliation", "Camden"));
        var mail = Uuid7.next() + "@test.kith";
        try (var context = browser.open(language, scene.coordinator())) {
            var page = context.newPage();
            page.navigate(scene.page(""));
            page.locator("main a[href$='/reception']").click();
            page.locator("main a[href$='/guests']").click();
            for (var name : new String[] {"Abu Ahmad", "سلمى عبد الرحمن"}) {
                page.locator("main a[href$='/guests/new']").click();
                page.locator("main form.form .button").click();
                assertThat(page.locator("#name-error").innerText()).isNotBlank();
                page.fill("#name", name);
                page.fill(
                        "#title", name.startsWith("Abu") ? "Head of the council" : "رئيسة البلدية");
                page.fill("#mail", name.startsWith("Abu") ? "" : mail);
                page.fill("#companions", "2");
                Seen.onPhoneAndDesk(page, "guest-new", language);
                page.locator("main form.form .button").click();
            }
            page.locator("main input[name=place]").last().fill("1");
            page.locator("main form[action$='/place'] button").last().click();
            assertThat(page.locator("main .rows li").first().innerText()).contains("سلمى");
            page.fill("#day", "2020-02-30");
            page.locator("main form[action$='/names-due'] button").click();
            assertThat(page.locator("#day-error").innerText()).isNotBlank();
            page.fill(
                    "#day",
                    coming.gathering(scene).when().starts().toLocalDate().minusDays(2).toString());
            page.locator("main form[action$='/names-due'] button").click();
            page.locator("main form[action$='/invitations'] button").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
            Seen.onPhoneAndDesk(page, "guests", language);
        }
        var found = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(found.find()).isTrue();
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(found.group());
            page.locator("main form.form .button").click();
            assertThat(page.locator("#comes-error").innerText()).isNotBlank();
            page.check("input[name=comes][value=yes]");
            page.fill("#others", "Sami\nNadia");
            page.fill("#needs", "No stairs, please");
            page.locator("main form.form .button").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
            Seen.onPhoneAndDesk(page, "guest-answer", language);
        }
        try (var context = browser.open(language, scene.coordinator())) {
            var page = context.newPage();
            page.navigate(scene.settings("/guests"));
            page.locator("main .rows a").first().click();
            assertThat(page.inputValue("#others")).contains("Nadia");
            Seen.onPhoneAndDesk(page, "guest-change", language);
            page.navigate(scene.settings("/reception"));
            page.waitForDownload(
                    () -> page.locator("main form[action$='/security-names.csv'] button").click());
            page.navigate(scene.settings("/reception"));
            assertThat(page.locator("main .history li").count()).isOne();
            Seen.onPhoneAndDesk(page, "reception", language);
            page.navigate(scene.settings("/door/list"));
            page.locator("[data-door-ready]").waitFor();
            page.locator("main [name=here]").first().check();
            page.waitForFunction(
                    """
                    () => Object.entries(localStorage).filter(([name]) => name.startsWith('kith.door.'))
                        .every(([, state]) => !JSON.parse(state).marks.length)
                    """);
            Seen.onPhoneAndDesk(page, "door-guests", language);
            page.navigate(scene.settings("/guests"));
            assertThat(page.locator("main a[href$='/certificate.pdf']").count()).isOne();
            Seen.onPhoneAndDesk(page, "guests-seen", language);
        }
        coming.end(scene, 1);
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(found.group());
            assertThat(page.locator("main a[href$='/certificate.pdf']").count()).isOne();
            Seen.onPhoneAndDesk(page, "guest-certificate", language);
        }
    }
}
