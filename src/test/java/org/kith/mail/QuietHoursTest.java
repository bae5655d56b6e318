package org.kith.mail;

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
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** No letter of discussions goes out in hours that its reader wants quiet; others do. */
@KithTest
class QuietHoursTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TestNetworks tests;
    private final Outbox outbox;
    private final Rounds rounds;
    private final Gathering gathering;
    private final Choices choices;
    private final Reported reported;
    private final BothSides both;
    private final Forms forms;

    QuietHoursTest(
            TestNetworks tests,
            Outbox outbox,
            Rounds rounds,
            Gathering gathering,
            Choices choices,
            Reported reported,
            BothSides both,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.outbox = outbox;
        this.rounds = rounds;
        this.gathering = gathering;
        this.choices = choices;
        this.reported = reported;
        this.both = both;
        this.forms = new Forms(port);
    }

    @Test
    void letters_of_discussions_wait_until_quiet_hours_are_over_and_others_do_not() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        quiet(network, huda, -1, 1);
        outbox.add(letter(huda, "Said").by(network, Kind.DISCUSSION));
        outbox.add(letter(huda, "Asked").by(network, Kind.UPKEEP));
        assertThat(delivered(huda)).containsExactly("Asked");
        assertThat(delivered(huda)).isEmpty();
        quiet(network, huda, 2, 3);
        assertThat(delivered(huda)).containsExactly("Said");
    }

    @Test
    void letters_that_are_gathered_wait_too() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        choices.choose(network.id(), huda.mail(), Kind.DISCUSSION, Pace.DAILY, Choices.Said.CHOSEN);
        outbox.add(letter(huda, "One").by(network, Kind.DISCUSSION));
        outbox.add(letter(huda, "Two").by(network, Kind.DISCUSSION));
        assertThat(delivered(huda)).isEmpty();
        quiet(network, huda, -1, 1);
        gathering.gather(network, false);
        assertThat(delivered(huda)).isEmpty();
        quiet(network, huda, 2, 3);
        assertThat(delivered(huda)).singleElement().asString().contains("2 letters");
    }

    @Test
    void what_is_taken_back_while_its_letter_waits_is_not_told() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var question = Map.of("kind", "question", "title", "Who?", "body", "Me?", "language", "en");
        var there = location("/" + network.slug() + "/discussions", question, tests.signIn(huda));
        quiet(network, huda, -1, 1);
        forms.post(there + "/replies", Map.of("body", "Not you.", "language", "en"), ben);
        forms.post(there + "/replies", Map.of("body", "You.", "language", "en"), ben);
        assertThat(delivered(huda)).isEmpty();
        var first = firstReply(there, ben);
        forms.post("/" + network.slug() + "/replies/" + first + "/withdrawal", Map.of(), ben);
        quiet(network, huda, 2, 3);
        assertThat(delivered(huda)).hasSize(1);
    }

    @Test
    void what_is_taken_back_while_a_gathered_letter_waits_is_left_out() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var question = Map.of("kind", "question", "title", "Who?", "body", "Me?", "language", "en");
        var there = location("/" + network.slug() + "/discussions", question, tests.signIn(huda));
        choices.choose(network.id(), huda.mail(), Kind.DISCUSSION, Pace.DAILY, Choices.Said.CHOSEN);
        forms.post(there + "/replies", Map.of("body", "Not you.", "language", "en"), ben);
        var first = firstReply(there, ben);
        forms.post(there + "/replies", Map.of("body", "You.", "language", "en"), ben);
        forms.post(there + "/replies", Map.of("body", "And you.", "language", "en"), ben);
        quiet(network, huda, -1, 1);
        gathering.gather(network, false);
        assertThat(delivered(huda)).isEmpty();
        forms.post("/" + network.slug() + "/replies/" + first + "/withdrawal", Map.of(), ben);
        quiet(network, huda, 2, 3);
        assertThat(bodies(huda))
                .singleElement()
                .asString()
                .contains("You.", "And you.")
                .doesNotContain("Not you.");
    }

    @Test
    void who_follows_no_more_gets_no_letter_that_waited() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var hudas = tests.signIn(huda);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var question = Map.of("kind", "question", "title", "Who?", "body", "Me?", "language", "en");
        var there = location("/" + network.slug() + "/discussions", question, hudas);
        quiet(network, huda, -1, 1);
        var you = Map.of("body", "You.", "language", "en");
        forms.post(there + "/replies", you, ben);
        choices.choose(network.id(), huda.mail(), Kind.DISCUSSION, Pace.DAILY, Choices.Said.CHOSEN);
        forms.post(there + "/replies", you, ben);
        forms.post(there + "/replies", you, ben);
        gathering.gather(network, false);
        assertThat(delivered(huda)).isEmpty();
        forms.post(there + "/following/removal", Map.of(), hudas);
        quiet(network, huda, 2, 3);
        assertThat(delivered(huda)).isEmpty();
        forms.post(there + "/following", Map.of(), hudas);
        choices.choose(
                network.id(), huda.mail(), Kind.DISCUSSION, Pace.AT_ONCE, Choices.Said.CHOSEN);
        forms.post(there + "/replies", you, ben);
        assertThat(delivered(huda)).hasSize(1);
    }

    @Test
    void what_moderators_hide_while_its_letter_waits_is_in_no_letter() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var keeper = tests.join(network, Role.COORDINATOR);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var question = Map.of("kind", "question", "title", "Who?", "body", "Me?", "language", "en");
        var there = location("/" + network.slug() + "/discussions", question, tests.signIn(huda));
        quiet(network, huda, -1, 1);
        forms.post(there + "/replies", Map.of("body", "You fool.", "language", "en"), ben);
        choices.choose(network.id(), huda.mail(), Kind.DISCUSSION, Pace.DAILY, Choices.Said.CHOSEN);
        forms.post(there + "/replies", Map.of("body", "You.", "language", "en"), ben);
        forms.post(there + "/replies", Map.of("body", "And you.", "language", "en"), ben);
        forms.post(there + "/replies", Map.of("body", "Fools, all.", "language", "en"), ben);
        gathering.gather(network, false);
        hide(network, firstReply(there, ben), keeper);
        hide(network, lastReply(there, ben), keeper);
        quiet(network, huda, 2, 3);
        assertThat(bodies(huda))
                .singleElement()
                .asString()
                .contains("You.", "And you.")
                .doesNotContain("You fool", "Fools, all");
    }

    @Test
    void of_what_moderators_hide_before_letters_are_gathered_nothing_goes_out() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var keeper = tests.join(network, Role.COORDINATOR);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var question = Map.of("kind", "question", "title", "Who?", "body", "Me?", "language", "en");
        var there = location("/" + network.slug() + "/discussions", question, tests.signIn(huda));
        choices.choose(network.id(), huda.mail(), Kind.DISCUSSION, Pace.DAILY, Choices.Said.CHOSEN);
        forms.post(there + "/replies", Map.of("body", "You fool.", "language", "en"), ben);
        hide(network, firstReply(there, ben), keeper);
        gathering.gather(network, false);
        assertThat(bodies(huda)).isEmpty();
    }

    @Test
    void an_answer_that_moderators_hide_while_its_letter_waits_is_in_no_letter() {
        var scene = both.in(tests.published());
        var network = scene.network();
        var anna = scene.anna();
        var link = "/links/" + scene.link().slug();
        choices.choose(network.id(), anna.mail(), Kind.LINK, Pace.DAILY, Choices.Said.CHOSEN);
        declined(scene, "signing", "You robbed us.");
        var answer =
                forms.get("/" + network.slug() + link, tests.signIn(anna))
                        .body()
                        .replaceFirst("(?s).*of=(/links/[^\"]*/answers/[-0-9a-f]{36})\".*", "$1");
        declined(scene, "exploratory_visit", "Nobody came.");
        hideAt(network, answer, tests.join(network, Role.COORDINATOR));
        gathering.gather(network, false);
        assertThat(bodies(anna))
                .singleElement()
                .asString()
                .contains("Nobody came.")
                .doesNotContain("You robbed us.");
    }

    private void declined(BothSides.Scene scene, String stage, String because) {
        var link = "/" + scene.network().slug() + "/links/" + scene.link().slug();
        var states = Map.of("said_by", "a", "stage", stage, "on", "1998");
        forms.post(link + "/stages", states, tests.signIn(scene.anna()));
        var huda = tests.signIn(scene.huda());
        var question =
                forms.get(link, huda)
                        .body()
                        .replaceFirst("(?s).*(" + link + "/questions/[0-9a-f-]{36}).*", "$1");
        var sent = forms.post(question + "/refusal", Map.of("reason", because), huda);
        assertThat(sent.statusCode()).isEqualTo(303);
    }

    private void hide(Network network, String reply, Person keeper) {
        hideAt(network, "/replies/" + reply, keeper);
    }

    private void hideAt(Network network, String address, Person keeper) {
        var report = Map.of("why", "shown", "words", "They insult us.", "of", address);
        var reporter = tests.signIn(tests.join(network, Role.READER));
        forms.post("/" + network.slug() + "/reports", report, reporter);
        reported.hide(network, keeper);
    }

    private String lastReply(String there, Token session) {
        return forms.get(there, session)
                .body()
                .replaceFirst("(?s).*<li id=\"reply-([-0-9a-f]{36})\".*", "$1");
    }

    private String firstReply(String there, Token session) {
        return forms.get(there, session)
                .body()
                .replaceFirst("(?s).*?<li id=\"reply-([-0-9a-f]{36})\".*", "$1");
    }

    private String location(String path, Map<String, String> typed, Token session) {
        return forms.post(path, typed, session)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "");
    }

    @Test
    void hours_that_say_nothing_are_given_back_as_they_were_typed() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var typed = Map.of("from", "21 o'clock", "until", "٧:٣٠", "zone", "Europe/London");
        var refused =
                forms.post("/" + network.slug() + "/discussion-letters", typed, tests.signIn(huda));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("21 o&#39;clock", "٧:٣٠", "id=\"from-error\"");
        assertThat(refused.body()).doesNotContain("id=\"until-error\"");
    }

    private void quiet(Network network, Person person, int from, int until) {
        var now = ZonedDateTime.now(ZoneId.of("Europe/London"));
        var typed =
                Map.of(
                        "from", now.plusHours(from).format(TIME),
                        "until", now.plusHours(until).format(TIME),
                        "zone", "Europe/London");
        var sent =
                forms.post(
                        "/" + network.slug() + "/discussion-letters", typed, tests.signIn(person));
        assertThat(sent.statusCode()).isEqualTo(303);
    }

    private static Message letter(Person to, String subject) {
        return Message.to(to.mail(), Language.EN, subject, "Friends");
    }

    /** The subjects of what goes out to somebody now; letters to others go out with them. */
    private List<String> delivered(Person to) {
        return delivered(to, Message::subject);
    }

    private List<String> bodies(Person to) {
        return delivered(to, Message::body);
    }

    private List<String> delivered(Person to, Function<Message, String> said) {
        var found = new ArrayList<String>();
        while (rounds.deliver(
                        one -> {
                            if (one.recipient().equals(to.mail())) {
                                found.add(said.apply(one));
                            }
                        })
                > 0) {}
        return found;
    }
}
