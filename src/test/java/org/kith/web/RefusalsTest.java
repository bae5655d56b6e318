package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.List;
import java.util.Map;

/** What was refused stands in the log: to whom, what and why, and nothing that opens or names. */
@KithTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

    private static final String LINE =
            "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (INFO |WARN |ERROR) .*";

    private final TestNetworks tests;
    private final Http http;
    private final Forms forms;

    RefusalsTest(TestNetworks tests, @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.http = new Http(port);
        this.forms = new Forms(port);
    }

    @Test
    void a_refusal_says_who_what_and_why(CapturedOutput log) {
        var network = tests.unpublished();
        var reader = tests.join(network, Role.READER);
        var stranger = tests.person(false);
        http.ask("GET", "/" + network.slug() + "/members", tests.signIn(reader));
        http.ask("GET", "/" + network.slug() + "/links", tests.signIn(stranger));
        http.ask("POST", "/me/app", null);
        http.askBare("POST", "/me/app", tests.signIn(reader));
        http.askAsProgram("GET", "/api/v1/" + network.slug() + "/links", Token.random());
        http.ask("GET", "/a;b", null);

        assertThat(lines(log, "refused to"))
                .containsSubsequence(
                        "refused to person "
                                + reader.id()
                                + ": GET /"
                                + network.slug()
                                + "/members: needs the role COORDINATOR",
                        "refused to person "
                                + stranger.id()
                                + ": GET /"
                                + network.slug()
                                + "/links: not of this network",
                        "refused to nobody: POST /me/app: not signed in",
                        "refused to person "
                                + reader.id()
                                + ": POST /me/app: without the token of a form",
                        "refused to nobody: GET /api/v1/"
                                + network.slug()
                                + "/links: a program's token that does not open",
                        "refused to nobody: GET /a;b: cannot be read");
        assertThat(log.getOut()).doesNotContain(reader.mail(), stranger.mail());
    }

    @Test
    void so_does_a_limit_and_a_link_that_opens_nothing(CapturedOutput log) {
        var person = tests.person(false);
        var session = tests.signIn(person);
        for (var n = 0; n <= Limit.CODE.times(); n++) {
            forms.post("/me/confirmation", Map.of("code", "00000" + n), session);
        }
        var token = Token.random();
        forms.post("/sign-in/" + token.value(), Map.of(), null);
        forms.post("/sign-in/new/" + token.value(), Map.of("name", "Huda"), null);
        http.askBare("POST", "/sign-in/" + token.value(), null);

        assertThat(lines(log, "refused to person " + person.id()))
                .containsExactly(
                        "refused to person " + person.id() + ": POST /me/confirmation: too often");
        assertThat(log.getOut())
                .contains(
                        "somebody showed a link that does not open",
                        "somebody showed a stranger's letter that does not open",
                        "refused to nobody: POST /sign-in/…: without the token of a form")
                .doesNotContain(token.value(), person.mail());
    }

    @Test
    void a_line_has_its_day_and_nobody_begins_one_of_their_own(CapturedOutput log) {
        var forged = "x\n2026-01-01T00:00:00.000Z INFO  person 1 signed in by a link";
        LoggerFactory.getLogger(Refusals.class).warn(forged, new IllegalStateException(forged));
        var written = log.getOut().lines().filter(line -> !line.isBlank()).toList();
        assertThat(written)
                .filteredOn(line -> line.startsWith("20"))
                .hasSize(1)
                .allMatch(line -> line.matches(LINE));
        assertThat(written)
                .filteredOn(line -> !line.startsWith("20"))
                .allMatch(
                        line ->
                                line.startsWith("\t")
                                        || line.startsWith("java.lang.IllegalStateException"));
    }

    private static List<String> lines(CapturedOutput log, String beginning) {
        return log.getOut()
                .lines()
                .filter(line -> line.matches(LINE))
                .map(line -> line.replaceFirst("^\\S+ \\S+ +", ""))
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
