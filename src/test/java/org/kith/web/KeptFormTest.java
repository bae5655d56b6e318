package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;

import java.util.Map;

/** What was typed is not lost when a form comes too late or too often, and nobody else fills it. */
@KithTest
class KeptFormTest {

    private static final String WORDS = "We know each other from the school.";

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;
    private final Forms forms;

    KeptFormTest(
            TestNetworks tests,
            Friends friends,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_form_that_grew_old_is_sent_again_from_the_page_that_says_so(Language language) {
        var network = tests.published();
        var community = friends.community(network, "Camden");
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(
                    "/" + network.slug() + "/reports/new?of=/communities/" + community.slug());
            page.locator("main form input[name=why]").first().check();
            page.locator("main form textarea[name=words]").fill(WORDS);
            context.clearCookies();
            page.locator("main form button").last().click();
            assertThat(page.content()).contains(WORDS);
            Seen.onPhoneAndDesk(page, "form-kept", language);
            page.locator("main form button").click();
            assertThat(page.url()).contains("done=1");
        }
    }

    @Test
    void what_a_page_elsewhere_fills_in_is_not_offered() {
        var network = tests.published();
        var community = friends.community(network, "Camden");
        var typed = Map.of("of", "/communities/" + community.slug(), "why", "law", "words", WORDS);
        var refused = forms.forge("/" + network.slug() + "/reports", typed);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain(WORDS);
    }

    @Test
    void what_is_sent_too_often_is_kept() {
        var person = tests.person(false);
        var session = tests.signIn(person);
        for (var i = 0; i < Limit.ADDRESS.times(); i++) {
            forms.post("/me/address", Map.of("mail", "a" + i + "@test.kith"), session);
        }
        var refused = forms.post("/me/address", Map.of("mail", "wanted@test.kith"), session);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("value=\"wanted@test.kith\"", "action=\"/me/address\"");
    }
}
