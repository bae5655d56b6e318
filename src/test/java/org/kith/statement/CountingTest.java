package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What counts, who looks at doubts, what paper adds, what is published, and what is forgotten. */
@KithTest
class CountingTest {

    private final TestNetworks tests;
    private final Signers signers;
    private final StatementCounts counts;
    private final PublishedCounts published;
    private final Counting counting;
    private final SignersForgotten forgotten;
    private final SignersWord word;
    private final DoubtedSignatures doubted;
    private final Offices offices;
    private final Deliveries deliveries;
    private final Forms forms;

    CountingTest(
            TestNetworks tests,
            Signers signers,
            StatementCounts counts,
            PublishedCounts published,
            Counting counting,
            SignersForgotten forgotten,
            SignersWord word,
            DoubtedSignatures doubted,
            Offices offices,
            Deliveries deliveries,
            @LocalServerPort int port) {
        this.tests = tests;
        this.signers = signers;
        this.counts = counts;
        this.published = published;
        this.counting = counting;
        this.forgotten = forgotten;
        this.word = word;
        this.doubted = doubted;
        this.offices = offices;
        this.deliveries = deliveries;
        this.forms = new Forms(port);
    }

    @Test
    void each_signer_verifies_their_own_signature_in_the_published_count() {
        var scene = signers.open(tests.published());
        var key = signers.confirmed(scene, "Huda Ali", Signers.mail());
        signers.confirmed(scene, "Samira Awad", Signers.mail());
        var third = signers.confirmed(scene, "Anna Smith", Signers.mail());
        publish(scene, 0);
        var receipt = Objects.requireNonNull(receipt(scene, key));
        var count = Objects.requireNonNull(receipt.count());
        assertThat(receipt.holds()).isTrue();
        assertThat(count.all()).isEqualTo(3);
        var page = path(scene) + "/counts/" + count.number();
        var leaves = forms.get(page, null).body().lines().toList();
        assertThat(leaves).hasSize(3).contains(receipt.leaf());
        assertThat(new MerkleTree(leaves).root()).isEqualTo(count.root());
        assertThat(forms.get(own(scene, key) + "/receipt.json", null).body())
                .contains(count.root(), receipt.nonce());

        word.erase(scene.network().id(), third);
        publish(scene, 1);
        var next = Objects.requireNonNull(Objects.requireNonNull(receipt(scene, key)).count());
        assertThat(next.all()).isEqualTo(2);
        assertThat(forms.get(page, null).body().lines().toList()).isEqualTo(leaves);
        publish(scene, 2);
        assertThat(published.of(scene.network().id(), signers.statement(scene).id())).hasSize(2);
    }

    @Test
    void what_is_doubtful_counts_once_a_moderator_has_said_so() {
        var scene = signers.open(tests.published());
        var moderator = tests.join(scene.network(), Role.READER);
        var from = UUID.randomUUID().toString();
        for (var i = 0; i <= Company.MOST_FROM_ADDRESS; i++) {
            signers.sign(scene, "Signer " + (char) ('A' + i % 26) + i, Signers.mail(), from);
        }
        signers.sign(scene, "Huda Ali", "huda@mailinator.com");
        signers.received(scene);
        assertThat(doubted.waiting(scene.network().id(), 1).items())
                .extracting(Signature::doubts)
                .isEmpty();
        var key = signers.key("huda@mailinator.com");
        word.confirm(scene.network().id(), key, Instant.now());
        assertThat(doubted.waiting(scene.network().id(), 1).items())
                .extracting(Signature::doubts)
                .containsExactly(List.of(Doubt.DISPOSABLE));
        assertThat(forms.get(own(scene, key), null).body()).contains("looks at it first");
        assertThat(tally(scene)).isEqualTo(Tally.NONE);

        var queue = "/" + scene.network().slug() + "/signatures";
        assertThat(forms.get(queue, tests.signIn(moderator)).statusCode()).isEqualTo(404);
        offices.appoint(scene.network().id(), Actor.KITH, moderator.id(), Office.MODERATOR, null);
        assertThat(forms.get(queue, tests.signIn(moderator)).body())
                .contains("huda@mailinator.com", "thrown away");
        var id = signers.signature(scene, key).id().toString();
        decide(queue, moderator, Map.of("do", "reject", "signature", id), 422);
        decide(queue, moderator, Map.of("do", "accept", "signature", id), 303);
        decide(
                queue,
                moderator,
                Map.of("do", "reject", "signature", id, "because", "Too late"),
                303);
        assertThat(tally(scene)).isEqualTo(new Tally(1, 0));
    }

    @Test
    void a_flood_waits_for_a_moderator_by_address_pattern_and_country() {
        var scene = signers.open(tests.published());
        var from = UUID.randomUUID().toString();
        for (var i = 0; i < Company.MOST_FROM_ADDRESS; i++) {
            signers.sign(scene, "Signer " + i, Signers.mail(), from);
        }
        signers.sign(scene, "Friend", "friend0@alike.example");
        signers.received(scene);
        assertThat(doubts(scene, "friend0@alike.example")).isEmpty();
        for (var i = 1; i <= Company.MOST_ALIKE; i++) {
            signers.sign(scene, "Friend " + i, "friend" + i + "@alike.example");
        }
        signers.received(scene);

        var burst = Signers.mail();
        signers.sign(scene, "Huda Ali", burst, from);
        signers.sign(scene, "Friend again", "friend99@alike.example");
        signers.received(scene);
        assertThat(doubts(scene, burst)).containsExactly(Doubt.BURST);
        assertThat(doubts(scene, "friend99@alike.example")).containsExactly(Doubt.PATTERN);

        for (var i = 0; i < Company.MOST_FROM_NEW_COUNTRY; i++) {
            signers.sign(scene, "Neighbour " + i, Signers.mail());
        }
        signers.received(scene);
        var last = Signers.mail();
        signers.sign(scene, "Huda Awad", last);
        signers.received(scene);
        assertThat(doubts(scene, last)).containsExactly(Doubt.COUNTRY);
    }

    @Test
    void a_delivery_is_told_once_and_its_days_have_come() {
        var scene = signers.open(tests.published());
        var writer = tests.signIn(scene.anna());
        signers.confirmed(scene, "Huda Ali", Signers.mail());
        signers.closed(scene);
        for (var day : List.of("-0001-01-01", "9999-01-01", "")) {
            assertThat(delivered(scene, writer, day)).as(day).isEqualTo(422);
        }
        assertThat(delivered(scene, writer, "2026-01-05")).isEqualTo(303);
        assertThat(delivered(scene, writer, "2026-01-05")).isEqualTo(303);
        var all = deliveries.of(scene.network().id(), signers.statement(scene).id());
        assertThat(all).hasSize(1);
        var id = all.getFirst().id();
        var answer = path(scene) + "/deliveries/" + id + "/answer";
        var said = Map.of("answer-" + id, "We shall visit", "answered_on-" + id, "9999-01-01");
        assertThat(forms.post(answer, said, writer).statusCode()).isEqualTo(422);
        forms.post(answer, Map.of("answer-" + id, "We shall visit"), writer);
        assertThat(forms.get(path(scene), null).body())
                .contains("The mayor", "January 5, 2026", "We shall visit");
    }

    private int delivered(Signers.Scene scene, Token writer, String day) {
        var fields = Map.of("given_to", "The mayor", "given_on", day);
        return forms.post(path(scene) + "/deliveries", fields, writer).statusCode();
    }

    private List<Doubt> doubts(Signers.Scene scene, String mail) {
        return signers.signature(scene, signers.key(mail)).doubts();
    }

    @Test
    void on_its_day_every_name_goes_and_the_numbers_stay() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        var key = signers.confirmed(scene, "Huda Ali", mail);
        signers.sign(scene, "Never Confirmed", Signers.mail());
        signers.received(scene);
        assertThat(forms.get(path(scene), null).body()).contains("Huda Ali", "A good thing");
        signers.change(
                scene, "update statement set kept_until = current_date where id = :statement");
        forgotten.round(scene.network().id(), Instant.now());
        assertThat(forms.get(path(scene), null).body())
                .doesNotContain("Huda Ali", "A good thing")
                .contains("1 person has signed");
        assertThat(forms.get(own(scene, key), null).body()).contains("no signature here");
        assertThat(counts.places(scene.network().id(), signers.statement(scene).id())).isEmpty();
        assertThat(
                        signers.change(
                                scene,
                                """
                                update signature set language = language
                                where statement_id = :statement
                                  and (num_nonnulls(name, mail, sentence, place_typed, nonce, sent_from, letter_at) > 0
                                       or signed_at <> date_trunc('day', signed_at, 'UTC'))
                                """))
                .isZero();
        assertThat(published.newest(scene.network().id(), signers.statement(scene).id()))
                .hasValueSatisfying(count -> assertThat(count.all()).isEqualTo(1));
    }

    @Test
    void a_sentence_stands_without_the_place_of_who_did_not_show_their_name() {
        var scene = signers.open(tests.published());
        signers.confirmed(scene, "Huda Ali", Signers.mail());
        signers.change(
                scene, "update signature set name_public = false where statement_id = :statement");
        var id = signers.statement(scene).id();
        assertThat(counts.voices(scene.network().id(), id, 1).items())
                .singleElement()
                .satisfies(
                        voice ->
                                assertThat(voice)
                                        .isEqualTo(
                                                new Voice(
                                                        voice.id(),
                                                        null,
                                                        "A good thing",
                                                        null,
                                                        null)));
        counts.forEachVoice(scene.network().id(), id, voice -> assertThat(voice.place()).isNull());
        assertThat(counts.places(scene.network().id(), id)).isEmpty();
        for (var i = 0; i < 4; i++) {
            signers.confirmed(scene, "Anna Smith", Signers.mail());
        }
        assertThat(counts.places(scene.network().id(), id))
                .singleElement()
                .matches(from -> from.signatures() == 5);
    }

    @Test
    void what_is_signed_gets_no_further_text_either() {
        var scene = signers.open(tests.published());
        assertThatThrownBy(
                        () ->
                                signers.change(
                                        scene,
                                        """
                                        insert into statement_text (network_id, statement_id, language, title, body)
                                        select network_id, id, 'fr', 'Nous', 'Autre chose' from statement where id = :statement
                                        """))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_counter_is_a_picture_that_sets_nothing() {
        var scene = signers.open(tests.published());
        var answer = forms.get(path(scene) + "/counter.svg?in=ar", null);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml;charset=UTF-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("لم يوقّع أحد بعد").doesNotContain("script");
    }

    @Test
    void what_is_exported_is_what_signers_let_everybody_read() {
        var scene = signers.open(tests.published());
        var hidden = signers.confirmed(scene, "Samira Awad", Signers.mail());
        signers.confirmed(scene, "Huda Ali", Signers.mail());
        signers.change(
                scene,
                """
                update signature set name_public = false, sentence_public = false
                where statement_id = :statement and name = 'Samira Awad'
                """);
        var file = forms.get(path(scene) + "/signatures.csv", tests.signIn(scene.anna())).body();
        assertThat(file).contains("Huda Ali").doesNotContain("Samira", "@");
        assertThat(signers.signature(scene, hidden).state()).isEqualTo(Signature.State.CONFIRMED);
    }

    private void decide(String queue, Person who, Map<String, String> form, int status) {
        assertThat(forms.post(queue, form, tests.signIn(who)).statusCode()).isEqualTo(status);
    }

    private Tally tally(Signers.Scene scene) {
        var id = signers.statement(scene).id();
        return counts.tallies(scene.network().id(), List.of(id)).getOrDefault(id, Tally.NONE);
    }

    private @Nullable Receipt receipt(Signers.Scene scene, String key) {
        return counting.receipt(scene.network().id(), signers.signature(scene, key));
    }

    private void publish(Signers.Scene scene, int days) {
        counting.publish(
                scene.network().id(),
                signers.statement(scene).id(),
                Instant.now().plus(Duration.ofDays(days)));
    }

    private static String own(Signers.Scene scene, String key) {
        return "/signatures/" + scene.network().slug() + "/" + key;
    }

    private static String path(Signers.Scene scene) {
        return "/" + scene.network().slug() + "/statements/" + scene.slug();
    }
}
