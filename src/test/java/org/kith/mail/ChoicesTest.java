package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Seals;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a reader chose, from the letter to the line that it waits in. */
@KithTest
class ChoicesTest {

    private final Choices choices;
    private final Choosing choosing;
    private final Outbox outbox;
    private final Gathering gathering;
    private final Seals seals;
    private final TestNetworks tests;
    private final NetworkScope scope;
    private final Forms forms;
    private final int port;

    ChoicesTest(
            Choices choices,
            Choosing choosing,
            Outbox outbox,
            Gathering gathering,
            Seals seals,
            TestNetworks tests,
            NetworkScope scope,
            @Value("${local.server.port}") int port) {
        this.choices = choices;
        this.choosing = choosing;
        this.outbox = outbox;
        this.gathering = gathering;
        this.seals = seals;
        this.tests = tests;
        this.scope = scope;
        this.forms = new Forms(port);
        this.port = port;
    }

    @Test
    void one_click_in_a_mail_program_stops_that_kind_in_that_network() throws Exception {
        var here = tests.published();
        var there = tests.published();
        var reader = tests.join(here, Role.READER);
        assertThat(click(here, reader, "upkeep").statusCode()).isEqualTo(200);
        assertThat(choosing.paces(here.id(), reader.mail()))
                .containsEntry(Kind.UPKEEP, Pace.NEVER)
                .containsEntry(Kind.MEMBERS, Pace.AT_ONCE);
        assertThat(choosing.paces(there.id(), reader.mail()))
                .containsEntry(Kind.UPKEEP, Pace.AT_ONCE);
        outbox.add(letter(reader, "Not this").by(here, Kind.UPKEEP));
        outbox.add(letter(reader, "But this").by(here, Kind.MEMBERS));
        assertThat(subjects(here, "sent_at is null")).containsExactly("But this");
    }

    @Test
    void opening_the_address_of_the_click_changes_nothing() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        var page = forms.get(oneClick(network, reader, "all"), null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(reader.mail());
        assertThat(choosing.paces(network.id(), reader.mail()).values()).containsOnly(Pace.AT_ONCE);
    }

    @Test
    void an_address_that_kith_did_not_seal_opens_nothing() throws Exception {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        var good = new Reader(network.id(), reader.mail()).sealed(seals);
        var changed = (good.charAt(0) == 'A' ? "B" : "A") + good.substring(1);
        assertThat(post("/mail/" + changed + "/all/one-click").statusCode()).isEqualTo(404);
        assertThat(post("/mail/no-seal/all/one-click").statusCode()).isEqualTo(404);
        var answers = seals.seal("answers", network.id().toString(), reader.mail());
        assertThat(post("/mail/" + answers + "/all/one-click").statusCode()).isEqualTo(404);
        assertThat(choosing.paces(network.id(), reader.mail()).values()).containsOnly(Pace.AT_ONCE);
    }

    @Test
    void another_sites_page_cannot_choose_for_who_is_signed_in() throws Exception {
        var network = tests.published();
        assertThat(post("/" + network.slug() + "/mail/choices").statusCode()).isEqualTo(403);
    }

    @Test
    void somebody_signed_in_chooses_for_their_own_address() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        var other = tests.join(network, Role.READER);
        var answer =
                forms.post(
                        "/" + network.slug() + "/mail/choices",
                        Map.of("upkeep", "weekly", "members", "nonsense", "account", "never"),
                        tests.signIn(reader));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(choosing.paces(network.id(), reader.mail()))
                .containsEntry(Kind.UPKEEP, Pace.WEEKLY)
                .containsEntry(Kind.MEMBERS, Pace.AT_ONCE);
        assertThat(choosing.paces(network.id(), other.mail()).values()).containsOnly(Pace.AT_ONCE);
    }

    @Test
    void what_is_gathered_goes_out_as_one_letter_with_all_of_them() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        choose(network, reader, Kind.UPKEEP, Pace.DAILY);
        choose(network, reader, Kind.MEMBERS, Pace.DAILY);
        outbox.add(letter(reader, "First").by(network, Kind.UPKEEP));
        outbox.add(letter(reader, "Second").by(network, Kind.MEMBERS));
        assertThat(subjects(network, "waits_for is null and sent_at is null")).isEmpty();
        gathering.gather(network, false);
        assertThat(subjects(network, "kind = 'digest' and waits_for is null and sent_at is null"))
                .singleElement()
                .asString()
                .contains("2");
        assertThat(bodies(network)).singleElement().asString().contains("First", "Second", "Body");
        gathering.gather(network, false);
        assertThat(bodies(network)).hasSize(1);
    }

    @Test
    void what_can_be_answered_for_a_time_only_does_not_wait_to_be_gathered() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        choose(network, reader, Kind.UPKEEP, Pace.WEEKLY);
        var letter = letter(reader, "By Friday").by(network, Kind.UPKEEP);
        outbox.add(letter.within(Duration.ofDays(7)));
        assertThat(subjects(network, "waits_for is null")).containsExactly("By Friday");
        choose(network, reader, Kind.UPKEEP, Pace.DAILY);
        assertThat(subjects(network, "waits_for is null")).containsExactly("By Friday");
    }

    @Test
    void who_has_it_weekly_waits_for_sunday_and_a_sunday_that_was_missed_is_made_up_for() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        choose(network, reader, Kind.UPKEEP, Pace.WEEKLY);
        outbox.add(letter(reader, "First").by(network, Kind.UPKEEP));
        outbox.add(letter(reader, "Second").by(network, Kind.UPKEEP));
        gathering.gather(network, false);
        assertThat(bodies(network)).isEmpty();
        scope.in(
                network.id(),
                db ->
                        db.sql("update outgoing_mail set created_at = now() - interval '8 days'")
                                .update());
        gathering.gather(network, false);
        assertThat(bodies(network)).hasSize(1);
    }

    @Test
    void what_waits_follows_a_new_choice() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        choose(network, reader, Kind.UPKEEP, Pace.DAILY);
        outbox.add(letter(reader, "First").by(network, Kind.UPKEEP));
        choose(network, reader, Kind.UPKEEP, Pace.AT_ONCE);
        assertThat(subjects(network, "waits_for is null and given_up_at is null")).hasSize(1);
        choose(network, reader, Kind.UPKEEP, Pace.NEVER);
        assertThat(subjects(network, "given_up_at is null")).isEmpty();
    }

    private void choose(Network network, Person reader, Kind kind, Pace pace) {
        choices.choose(network.id(), reader.mail(), kind, pace, Choices.Said.CHOSEN);
    }

    private static Message letter(Person to, String subject) {
        return Message.to(to.mail(), Language.EN, subject, "Body of " + subject);
    }

    private List<String> subjects(Network network, String condition) {
        return scope.in(
                network.id(),
                db ->
                        db.sql(
                                        "select subject from outgoing_mail where network_id ="
                                                + " :network and "
                                                + condition)
                                .param("network", network.id().value())
                                .query(String.class)
                                .list());
    }

    private List<String> bodies(Network network) {
        return scope.in(
                network.id(),
                db ->
                        db.sql(
                                        "select body from outgoing_mail where network_id = :network"
                                                + " and kind = 'digest'")
                                .param("network", network.id().value())
                                .query(String.class)
                                .list());
    }

    private String oneClick(Network network, Person reader, String kind) {
        return "/mail/"
                + new Reader(network.id(), reader.mail()).sealed(seals)
                + "/"
                + kind
                + "/one-click";
    }

    private HttpResponse<String> click(Network network, Person reader, String kind)
            throws Exception {
        return post(oneClick(network, reader, kind));
    }

    /** As a mail program does it: without a cookie, and without a token of our forms. */
    private HttpResponse<String> post(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        BodyHandlers.ofString());
    }
}
