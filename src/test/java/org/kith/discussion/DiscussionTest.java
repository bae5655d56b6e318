package org.kith.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.springframework.beans.factory.annotation.Value;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Members ask, answer and talk; who follows hears of it, and nobody else. */
@KithTest
class DiscussionTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Letterbox letters;
    private final Offices offices;
    private final NetworkScope scope;
    private final DiscussionFollowers followers;
    private final DiscussionMoves moves;
    private final Limits limits;
    private final Forms forms;

    DiscussionTest(
            TestNetworks tests,
            Friends friends,
            Letterbox letters,
            Offices offices,
            NetworkScope scope,
            DiscussionFollowers followers,
            DiscussionMoves moves,
            Limits limits,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.letters = letters;
        this.offices = offices;
        this.scope = scope;
        this.followers = followers;
        this.moves = moves;
        this.limits = limits;
        this.forms = new Forms(port);
    }

    @Test
    void a_question_is_asked_in_the_name_of_a_group_answered_and_marked_as_helpful() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var ben = tests.join(network, Role.READER);
        var group =
                friends.group(network, friends.community(network, "Jayyous"), "Ours", huda.mail());
        var hudas = tests.signIn(huda);
        var bens = tests.signIn(ben);
        var typed = new HashMap<>(question("Who pays for visas?"));
        typed.put("group", group.id().toString());
        var there = opened(network, typed, hudas);
        assertThat(forms.get(there, bens).body()).contains("Who pays for visas?", "Ours");
        assertThat(said(there, "The host invites, the guest pays.", bens)).isEqualTo(303);
        assertThat(letters.of(huda)).singleElement().asString().contains("The host invites");
        assertThat(letters.of(ben)).isEmpty();
        var reply = reply(there, hudas);
        assertThat(forms.post(there + "/helped", Map.of("reply", reply), bens).statusCode())
                .isEqualTo(404);
        assertThat(forms.post(there + "/helped", Map.of("reply", reply), hudas).statusCode())
                .isEqualTo(303);
        assertThat(forms.get(there, bens).body()).contains("<h2>This helped</h2>");
        forms.post(here(network) + "/replies/" + reply + "/withdrawal", Map.of(), bens);
        assertThat(forms.get(there, hudas).body())
                .contains("Taken back by whoever wrote it")
                .doesNotContain("<h2>This helped</h2>", "The host invites");
    }

    @Test
    void nobody_but_members_sees_a_discussion_or_that_there_is_one() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, question("Who pays?"), ben);
        said(there, "We do.", ben);
        var reply = here(network) + "/replies/" + reply(there, ben);
        var stranger = tests.signIn(tests.person(false));
        for (var path : new String[] {there, reply, here(network) + "/discussions"}) {
            assertThat(forms.get(path, stranger).statusCode()).isEqualTo(403);
            assertThat(forms.get(path, null).body()).doesNotContain("Who pays?", "We do.");
        }
        var of = "/reports/new?of=" + there.substring(here(network).length());
        assertThat(forms.get(here(network) + of, stranger).statusCode()).isEqualTo(404);
        assertThat(forms.get(here(network) + of, ben).statusCode()).isEqualTo(200);
    }

    @Test
    void what_nobody_answered_comes_first_and_words_find_it_in_any_spelling() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var anna = tests.signIn(tests.join(network, Role.READER));
        var visas = opened(network, question("Who pays for visas?"), ben);
        var hosts = opened(network, question("Where do guests sleep?"), ben);
        said(hosts, "In the school of Jayyoûs.", anna);
        var list = forms.get(here(network) + "/discussions", anna).body();
        assertThat(list.indexOf("visas")).isBetween(0, list.indexOf("guests sleep"));
        said(visas, "We do.", anna);
        said(hosts, "Or with us.", anna);
        var later = forms.get(here(network) + "/discussions", anna).body();
        assertThat(later.indexOf("guests sleep")).isBetween(0, later.indexOf("visas"));
        assertThat(forms.get(here(network) + "/discussions?q=jayyous", anna).body())
                .contains("guests sleep")
                .doesNotContain("visas?");
        assertThat(forms.get(here(network) + "/discussions?kind=talk", anna).body())
                .contains("Nothing found");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_and_one_that_is_refused_loses_nothing() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var ben = tests.signIn(huda);
        var typed = question("Who pays?");
        assertThat(opened(network, typed, ben)).isEqualTo(opened(network, typed, ben));
        var there = opened(network, typed, ben);
        var anna = tests.signIn(tests.join(network, Role.READER));
        var answer = Map.of("body", "We do.", "language", "en", "sent", UUID.randomUUID() + "");
        forms.post(there + "/replies", answer, anna);
        forms.post(there + "/replies", answer, anna);
        assertThat(letters.of(huda)).hasSize(1);
        var empty = new HashMap<>(typed);
        empty.put("title", "");
        var refused = forms.post(here(network) + "/discussions", empty, ben);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Everybody says something else");
        assertThat(forms.post(there + "/closing", Map.of(), anna).statusCode()).isEqualTo(404);
        assertThat(forms.post(there + "/closing", Map.of(), ben).statusCode()).isEqualTo(303);
        var late = forms.post(there + "/replies", reply("Too late, alas"), anna);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("This was closed in the meantime", "Too late, alas");
    }

    @Test
    void a_form_that_is_sent_again_with_other_words_loses_neither() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var typed = new HashMap<>(question("Who pays?"));
        var there = opened(network, typed, ben);
        typed.put("title", "Who pays for visas?");
        var other = forms.post(here(network) + "/discussions", typed, ben);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains("Who pays for visas?", "opened a thread with them")
                .doesNotContain(typed.get("sent"));
        var answer = new HashMap<>(reply("We do."));
        answer.put("sent", UUID.randomUUID().toString());
        assertThat(forms.post(there + "/replies", answer, ben).statusCode()).isEqualTo(303);
        assertThat(forms.post(there + "/replies", answer, ben).statusCode()).isEqualTo(303);
        answer.put("body", "We do, and gladly.");
        var refused = forms.post(there + "/replies", answer, ben);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("We do.", "We do, and gladly.", "sends them as a second reply", "1 reply")
                .doesNotContain(answer.get("sent"));
    }

    @Test
    void after_a_reply_the_page_is_shown_on_which_it_stands() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, question("Who pays?"), ben);
        said(there, "We do.", ben);
        forms.post(here(network) + "/replies/" + reply(there, ben) + "/withdrawal", Map.of(), ben);
        for (var n = 2; n <= 50; n++) {
            said(there, "And " + n, ben);
        }
        var last = forms.post(there + "/replies", reply("The last."), ben);
        var shown = last.headers().firstValue("Location").orElseThrow();
        assertThat(forms.get(shown, ben).body()).contains("The last.");
    }

    @Test
    void what_a_moderator_closed_is_not_opened_again_by_who_asked() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var keeper = tests.signIn(tests.join(network, Role.COORDINATOR));
        var there = opened(network, question("Who pays?"), ben);
        forms.post(there + "/closing", Map.of(), ben);
        assertThat(forms.get(there, ben).body()).contains("/reopening");
        assertThat(forms.post(there + "/reopening", Map.of(), ben).statusCode()).isEqualTo(303);
        forms.post(there + "/closing", Map.of(), keeper);
        assertThat(forms.get(there, ben).body()).doesNotContain("/reopening");
        assertThat(forms.post(there + "/reopening", Map.of(), ben).statusCode()).isEqualTo(404);
        assertThat(forms.get(there, ben).body()).contains("Closed by");
        assertThat(forms.post(there + "/reopening", Map.of(), keeper).statusCode()).isEqualTo(303);
    }

    @Test
    void words_are_changed_within_an_hour_by_their_writer_who_reads_what_stands_there_now() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var anna = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, question("Who pays?"), ben);
        said(there, "We do.", anna);
        var reply = here(network) + "/replies/" + reply(there, anna);
        var before = Forms.upon(forms.get(reply + "/words", anna));
        var words = Map.of("body", "They do.", "language", "en", "upon", before);
        assertThat(forms.post(reply + "/words", words, ben).statusCode()).isEqualTo(404);
        assertThat(forms.post(reply + "/words", words, anna).statusCode()).isEqualTo(303);
        assertThat(forms.get(reply, ben).body()).contains("They do.", "edited");
        var second = new HashMap<>(Map.of("body", "Nobody does.", "language", "en"));
        second.put("upon", before);
        var refused = forms.post(reply + "/words", second, anna);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("They do.", "Nobody does.")
                .doesNotContain("value=\"" + before + "\"");
        second.put("upon", Forms.upon(refused));
        assertThat(forms.post(reply + "/words", second, anna).statusCode()).isEqualTo(303);
        anHourPasses(network);
        assertThat(forms.get(reply + "/words", anna).statusCode()).isEqualTo(404);
        var late = forms.post(reply + "/words", words, anna);
        assertThat(late.body()).contains("is over", "They do.");
    }

    @Test
    void of_what_is_changed_in_two_windows_neither_loses_what_the_other_left_alone() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, question("Who pays?"), ben);
        var typed = new HashMap<>(question("Who pays for visas?"));
        typed.put("upon", Forms.upon(forms.get(there + "/words", ben)));
        var other = new HashMap<>(typed);
        assertThat(forms.post(there + "/words", typed, ben).statusCode()).isEqualTo(303);
        other.putAll(Map.of("title", "Who pays?", "body", "I have asked three people."));
        var refused = forms.post(there + "/words", other, ben);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Who pays for visas?\"", "I have asked three people.");
    }

    @Test
    void letters_say_from_which_group_a_question_and_a_reply_come_as_the_page_does() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var anna = tests.join(network, Role.READER);
        var group =
                friends.group(network, friends.community(network, "Jayyous"), "Ours", huda.mail());
        var hudas = tests.signIn(huda);
        var annas = tests.signIn(anna);
        forms.post(here(network) + "/discussion-letters", Map.of("all", "1"), annas);
        var typed = new HashMap<>(question("Who pays?"));
        typed.put("group", group.id().toString());
        var there = opened(network, typed, hudas);
        var answer = new HashMap<>(reply("We do."));
        answer.put("group", group.id().toString());
        forms.post(there + "/replies", answer, hudas);
        said(there, "I alone.", hudas);
        assertThat(letters.of(anna))
                .satisfiesExactly(
                        alone -> assertThat(alone).contains(huda.name()).doesNotContain("(Ours)"),
                        reply -> assertThat(reply).contains(huda.name() + " (Ours)", "We do."),
                        asked -> assertThat(asked).contains(huda.name() + " (Ours)", "asks"));
    }

    @Test
    void what_was_opened_and_taken_back_is_gone_but_for_what_others_said() {
        var network = tests.published();
        var ben = tests.signIn(tests.join(network, Role.READER));
        var anna = tests.signIn(tests.join(network, Role.READER));
        var alone = opened(network, question("Never mind"), ben);
        forms.post(alone + "/withdrawal", Map.of(), ben);
        assertThat(forms.get(alone, ben).statusCode()).isEqualTo(404);
        var there = opened(network, question("Who pays?"), ben);
        said(there, "We do.", anna);
        forms.post(there + "/withdrawal", Map.of(), ben);
        assertThat(forms.get(there, anna).body())
                .contains("Who pays?", "We do.")
                .doesNotContain("Everybody says something else");
        assertThat(forms.post(there + "/replies", reply("And?"), anna).statusCode()).isEqualTo(422);
    }

    @Test
    void who_wants_all_follows_each_new_one_and_who_leaves_follows_nothing() {
        var network = tests.published();
        var anna = tests.join(network, Role.READER);
        var annas = tests.signIn(anna);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var all = Map.of("all", "1");
        assertThat(forms.post(here(network) + "/discussion-letters", all, annas).statusCode())
                .isEqualTo(303);
        var there = opened(network, question("Who pays?"), ben);
        assertThat(letters.of(anna))
                .singleElement()
                .asString()
                .contains("Everybody says something else", "asks");
        said(there, "I mean visas.", ben);
        assertThat(letters.of(anna)).hasSize(2);
        forms.post(there + "/following/removal", Map.of(), annas);
        said(there, "And trains.", ben);
        assertThat(letters.of(anna)).hasSize(2);
        forms.post(there + "/following", Map.of(), annas);
        assertThat(followers.follows(network.id(), id(there), anna.id())).isTrue();
        offices.endAll(
                network.id(),
                new Actor(anna.id(), anna.name(), Role.READER),
                anna.id(),
                Held.How.LEFT,
                "");
        said(there, "And buses.", ben);
        assertThat(letters.of(anna)).hasSize(2);
        offices.appoint(network.id(), Actor.KITH, anna.id(), Office.MEMBER, null);
        assertThat(followers.follows(network.id(), id(there), anna.id())).isFalse();
    }

    @Test
    void what_somebody_said_stays_readable_without_their_name_when_they_are_forgotten() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var hudas = tests.signIn(huda);
        var ben = tests.signIn(tests.join(network, Role.READER));
        var there = opened(network, question("Who pays?"), hudas);
        said(there, "I mean visas.", hudas);
        assertThat(forms.get("/me/data.html", hudas).body()).contains("I mean visas.");
        forms.post("/me/erasure", Map.of("address", huda.mail()), hudas);
        assertThat(forms.get(there, ben).body())
                .contains("Who pays?", "I mean visas.", "Somebody who has left");
        said(there, "We do.", ben);
        assertThat(letters.of(huda)).isEmpty();
    }

    @Test
    void what_a_group_asked_goes_over_to_the_one_that_it_becomes() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var hudas = tests.signIn(huda);
        var here = friends.community(network, "Jayyous");
        var gone = friends.group(network, here, "Ours before", huda.mail());
        var kept = friends.group(network, here, "Ours now", huda.mail());
        var typed = new HashMap<>(question("Who pays?"));
        typed.put("group", gone.id().toString());
        var there = opened(network, typed, hudas);
        moves.groupBecomes(network.id(), Actor.KITH, gone.id(), kept.id());
        assertThat(forms.get(there, hudas).body()).contains("<bdi>Ours now</bdi>");
    }

    @Test
    void more_than_a_days_measure_is_not_opened_and_its_words_are_kept() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        for (var n = 0; n < 30; n++) {
            limits.count(Limit.DISCUSSIONS, huda.id().toString());
        }
        var refused =
                forms.post(
                        here(network) + "/discussions", question("One more?"), tests.signIn(huda));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("as many as one person can send", "One more?");
    }

    private static Discussion.Id id(String there) {
        return new Discussion.Id(UUID.fromString(there.replaceFirst(".*/", "")));
    }

    static Map<String, String> question(String title) {
        return Map.of(
                "kind", "question",
                "title", title,
                "body", "Everybody says something else.",
                "language", "en",
                "sent", UUID.randomUUID().toString());
    }

    private static Map<String, String> reply(String body) {
        return Map.of("body", body, "language", "en");
    }

    private int said(String there, String body, Token session) {
        return forms.post(there + "/replies", reply(body), session).statusCode();
    }

    private String opened(Network network, Map<String, String> typed, Token session) {
        var sent = forms.post(here(network) + "/discussions", typed, session);
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    /** The only one on the page. */
    private String reply(String there, Token session) {
        var page = forms.get(there, session).body();
        return page.replaceFirst("(?s).*<li id=\"reply-([-0-9a-f]{36})\".*", "$1");
    }

    private void anHourPasses(Network network) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        update discussion_reply set written_at = written_at - interval '61 minutes' where network_id = :network
                                        """)
                                .param("network", network.id().value())
                                .update());
    }

    private static String here(Network network) {
        return "/" + network.slug();
    }
}
