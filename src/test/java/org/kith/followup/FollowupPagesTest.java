package org.kith.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.attendance.Coming;
import org.kith.network.NetworkScope;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Organisers ask, who was there answers, and the counts are read: on the pages alone. */
@KithTest
class FollowupPagesTest {

    private final Coming coming;
    private final NetworkScope scope;
    private final Browser browser;

    FollowupPagesTest(Coming coming, NetworkScope scope, Browser browser) {
        this.coming = coming;
        this.scope = scope;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void questions_are_worded_sent_answered_and_counted(Language language) {
        var scene = coming.celebration();
        var links = new String[5];
        for (var i = 0; i < links.length; i++) {
            links[i] = coming.register(scene, "Person " + i, Map.of());
        }
        coming.arrive(scene);
        coming.end(scene, 1);
        try (var context = browser.open(language, scene.coordinator())) {
            var page = context.newPage();
            page.navigate(scene.page(""));
            page.locator("main a[href$='/follow-up']").click();
            page.locator("main a[href$='/questions/new']").click();
            page.selectOption("#kind", "choice");
            page.fill("#words_en", "How was the food?");
            page.fill("#words_ar", "كيف كان الطعام؟");
            page.fill("#options_en", "Good\nBad");
            page.fill("#options_ar", "طيب");
            page.locator("main form.form .button").click();
            assertThat(page.locator("#options_ar-error").innerText()).isNotBlank();
            page.fill("#options_ar", "طيب\nسيئ");
            Seen.onPhoneAndDesk(page, "followup-question", language);
            page.locator("main form.form .button").click();
            page.locator("main a[href$='/questions/new']").click();
            page.selectOption("#kind", "scale");
            page.fill("#words_en", "Was it worth the way?");
            page.locator("main form.form .button").click();
            page.locator("main a[href$='/questions/new']").click();
            page.selectOption("#kind", "text");
            page.fill("#words_en", "What was missing?");
            page.locator("main form.form .button").click();
            Seen.onPhoneAndDesk(page, "followup", language);
            page.fill("#closes", LocalDate.now(ZoneOffset.UTC).plusDays(5).toString());
            page.locator("main form.form .button").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
        }
        for (var link : links) {
            try (var context = browser.open(language, null)) {
                var page = context.newPage();
                page.navigate(link + "/follow-up");
                page.locator("main form.form .button").click();
                assertThat(page.locator("main .error").count()).isPositive();
                page.locator("main input[type=radio]").first().check();
                page.locator("main textarea").fill("More time to talk.");
                if (link.equals(links[0])) {
                    Seen.onPhoneAndDesk(page, "followup-own", language);
                }
                page.locator("main form.form .button").click();
                assertThat(page.locator("main .notice.success").count()).isOne();
            }
        }
        scope.in(
                scene.network().id(),
                db -> db.sql("update followup set closes_on = current_date - 1").update());
        try (var context = browser.open(language, scene.coordinator())) {
            var page = context.newPage();
            page.navigate(scene.settings("/follow-up"));
            assertThat(page.locator("main").innerText()).contains("More time to talk.");
            Seen.onPhoneAndDesk(page, "followup-results", language);
        }
    }
}
