package org.kith.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.moderation.Reported;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

import java.util.Map;

/** What moderators hide of discussions is gone from lists and addresses, and from letters. */
@KithTest
class DiscussionModerationTest {

    private final TestNetworks tests;
    private final Reported reported;
    private final Forms forms;

    DiscussionModerationTest(
            TestNetworks tests, Reported reported, @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.reported = reported;
        this.forms = new Forms(port);
    }

    @Test
    void a_reply_that_is_hidden_is_gone_but_for_its_writer_and_moderators() {
        var network = tests.published();
        var keeper = tests.join(network, Role.COORDINATOR);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var anna = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, ben);
        said(there, "You are all fools.", anna);
        var reply =
                forms.get(there, ben)
                        .body()
                        .replaceFirst("(?s).*<li id=\"reply-([-0-9a-f]{36})\".*", "$1");
        var path = "/replies/" + reply;
        hide(network, path, keeper, ben);
        assertThat(forms.get(there, ben).body()).contains("No reply yet").doesNotContain("fools");
        assertThat(forms.page(here(network) + path, ben).statusCode()).isEqualTo(404);
        assertThat(forms.page(here(network) + path, anna).body())
                .contains("fools", "This is hidden");
        assertThat(forms.get(here(network) + "/discussions?q=fools", ben).body())
                .contains("Nothing found");
    }

    @Test
    void a_discussion_that_is_hidden_is_gone_with_all_that_is_said_in_it() {
        var network = tests.published();
        var keeper = tests.join(network, Role.COORDINATOR);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var anna = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, ben);
        said(there, "We do.", anna);
        var reply =
                here(network)
                        + "/replies/"
                        + forms.get(there, ben)
                                .body()
                                .replaceFirst("(?s).*<li id=\"reply-([-0-9a-f]{36})\".*", "$1");
        hide(network, there.substring(here(network).length()), keeper, anna);
        var other = tests.signIn(tests.join(network, Role.READER));
        assertThat(forms.page(there, other).statusCode()).isEqualTo(404);
        assertThat(forms.page(reply, other).statusCode()).isEqualTo(404);
        assertThat(forms.page(there, ben).body()).contains("This is hidden");
        assertThat(forms.get(here(network) + "/discussions", ben).body())
                .doesNotContain("Who pays?");
        assertThat(said(there, "And now?", ben)).isEqualTo(404);
        assertThat(said(there, "And now?", anna)).isEqualTo(404);
    }

    private void hide(Network network, String path, Person keeper, Token reporter) {
        var report = Map.of("why", "shown", "words", "They insult us.", "of", path);
        var sent = forms.post(here(network) + "/reports", report, reporter);
        assertThat(sent.statusCode()).isEqualTo(303);
        reported.hide(network, keeper);
    }

    private String opened(Network network, Token session) {
        return forms.post(
                        here(network) + "/discussions",
                        DiscussionTest.question("Who pays?"),
                        session)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "");
    }

    private int said(String there, String body, Token session) {
        return forms.post(there + "/replies", Map.of("body", body, "language", "en"), session)
                .statusCode();
    }

    private static String here(Network network) {
        return "/" + network.slug();
    }
}
