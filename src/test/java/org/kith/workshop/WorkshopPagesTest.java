package org.kith.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A member proposes a session, a coordinator accepts and opens it, and a family takes places. */
@KithTest
class WorkshopPagesTest {

    private static final Pattern LINK = Pattern.compile("/attendances/[^/\\s]+/[^/\\s]+");
    private static final String DAY = "2099-05-02";

    private final TestNetworks tests;
    private final Letterbox letterbox;
    private final Browser browser;
    private final Forms forms;

    WorkshopPagesTest(
            TestNetworks tests,
            Letterbox letterbox,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.letterbox = letterbox;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_session_goes_from_a_proposal_to_places_on_the_pages_alone(Language language) {
        var network = tests.published();
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var here = "/" + network.slug();
        var settings = here + "/settings/gatherings";
        forms.post(settings, conference(), coordinator);
        forms.post(settings + "/conference/publication", Map.of(), coordinator);
        try (var context = browser.open(language, coordinator)) {
            var page = context.newPage();
            page.navigate(here + "/gatherings/conference");
            page.locator("main a[href$='/call']").click();
            page.fill("#until", LocalDate.now().plusDays(9).toString());
            page.locator("main form .button").first().click();
        }
        try (var context = browser.open(language, tests.signIn(tests.join(network, Role.READER)))) {
            var page = context.newPage();
            page.navigate(here + "/gatherings/conference");
            page.locator("main a[href$='/proposal']").click();
            page.fill("#title", ar(language, "رسائل الأطفال", "Letters of children"));
            page.locator("main form .button").first().click();
            assertThat(page.locator("#about-error").innerText()).isNotBlank();
            page.fill("#about", ar(language, "نكتب معًا.", "We write them together."));
            page.fill("#needs", ar(language, "ورق", "Paper"));
            Seen.onPhoneAndDesk(page, "session-proposal", language);
            page.locator("main form .button").first().click();
            assertThat(page.locator("main form[action$='/withdrawal']").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "session-proposed", language);
        }
        try (var context = browser.open(language, coordinator)) {
            var page = context.newPage();
            page.navigate(settings + "/conference/call");
            Seen.onPhoneAndDesk(page, "session-call", language);
            page.locator("main form[action$='/acceptance'] .button").click();
            page.fill("#places", "1");
            page.fill("#room", ar(language, "القاعة 2", "Room 2"));
            page.uncheck("input[name=draft]");
            Seen.onPhoneAndDesk(page, "session-form", language);
            page.locator("main form.form .button").first().click();
        }
        var own = registered(here, language);
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(own);
            page.locator("main a[href$='/workshops']").click();
            page.locator("main form select[name=who]").selectOption("1");
            page.locator("main form:has(select) .button").click();
            page.locator("main form:has(select) .button").click();
            Seen.onPhoneAndDesk(page, "workshops-own", language);
            assertThat(page.locator("main form[action$='/departure']").count()).isEqualTo(2);
        }
        try (var context = browser.open(language, coordinator)) {
            var page = context.newPage();
            page.navigate(here + "/gatherings/conference");
            page.locator("main a[href$='/workshops']").click();
            Seen.onPhoneAndDesk(page, "workshops-list", language);
        }
    }

    private String registered(String here, Language language) {
        var mail = Uuid7.next() + "@test.kith";
        var typed =
                Map.of(
                        "name",
                        ar(language, "هدى عودة", "Huda Odeh"),
                        "mail",
                        mail,
                        "people",
                        "3",
                        "others",
                        ar(language, "سامي", "Sami"),
                        "consent",
                        "1");
        forms.post(here + "/gatherings/conference/attendance", typed, null);
        var found = LINK.matcher(letterbox.of(mail).getLast());
        assertThat(found.find()).isTrue();
        forms.post(found.group(), Map.of(), null);
        return found.group();
    }

    private static String ar(Language language, String arabic, String english) {
        return language == Language.AR ? arabic : english;
    }

    private static Map<String, String> conference() {
        var typed = new HashMap<String, String>();
        typed.put("form", "conference");
        typed.put("title_en", "Conference");
        typed.put("title_ar", "المؤتمر");
        typed.put("manner", "online");
        typed.put("starts_on", DAY);
        typed.put("starts_at", "09:00");
        typed.put("ends_at", "18:00");
        typed.put("registers", "1");
        typed.put("zone", "Europe/London");
        return typed;
    }
}
