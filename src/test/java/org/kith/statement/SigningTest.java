package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Who signs is written to, counts once they say yes, and learns nothing of anybody else. */
@KithTest
class SigningTest {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final TestNetworks tests;
    private final Signers signers;
    private final StatementCounts counts;
    private final StatementWriting writing;
    private final Forms forms;

    SigningTest(
            TestNetworks tests,
            Signers signers,
            StatementCounts counts,
            StatementWriting writing,
            @LocalServerPort int port) {
        this.tests = tests;
        this.signers = signers;
        this.counts = counts;
        this.writing = writing;
        this.forms = new Forms(port);
    }

    @Test
    void a_signature_counts_once_its_button_is_pressed_and_not_when_somebody_looks() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        assertThat(send(scene, "Huda Ali", mail).statusCode()).isEqualTo(303);
        signers.received(scene);
        var page = "/signatures/" + scene.network().slug() + "/" + signers.key(mail);
        assertThat(forms.get(page, null).body()).contains("Confirm your signature");
        assertThat(forms.get(page + "/confirmation", null).statusCode()).isEqualTo(405);
        assertThat(counted(scene)).isZero();
        assertThat(forms.post(page + "/confirmation", Map.of(), null).body())
                .contains("Your signature counts");
        forms.post(page + "/confirmation", Map.of(), null);
        assertThat(counted(scene)).isEqualTo(1);
        assertThat(read(scene)).contains("Huda Ali", "1 person has signed");

        forms.post(page + "/withdrawal", Map.of(), null);
        assertThat(counted(scene)).isZero();
        assertThat(read(scene)).doesNotContain("Huda Ali");
        forms.post(page + "/erasure", Map.of(), null);
        assertThat(forms.get(page, null).body()).contains("There is no signature here");
    }

    @Test
    void the_answer_is_the_same_whoever_has_signed_and_the_letter_alone_tells() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        var key = signers.confirmed(scene, "Huda Ali", mail);
        var first = send(scene, "Samira Awad", Signers.mail());
        var again = send(scene, "Hoda Aly", mail);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        signers.change(
                scene,
                """
                update signature set letter_at = letter_at - interval '1 hour' where statement_id = :statement and letter_at is not null
                """);
        send(scene, "Hoda Aly", mail);
        signers.received(scene);
        assertThat(signers.letters(mail).getFirst()).contains("is confirmed");
        assertThat(signers.keys(mail)).containsOnly(key);
        assertThat(counted(scene)).isEqualTo(1);
    }

    @Test
    void a_couple_signs_with_one_address_and_a_third_waits_for_a_person() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        signers.confirmed(scene, "Huda Ali", mail);
        signers.confirmed(scene, "Hani Ali", mail);
        assertThat(counted(scene)).isEqualTo(2);
        signers.sign(scene, "Somebody Invented", mail);
        signers.received(scene);
        assertThat(signers.letters(mail)).hasSize(2);
    }

    @Test
    void invented_names_do_not_keep_whose_address_it_is_from_signing_nor_fill_their_letterbox() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        for (var name :
                List.of("Somebody Invented", "Another Person", "Third Fellow", "Fourth One")) {
            signers.sign(scene, name, mail);
        }
        signers.received(scene);
        assertThat(signers.letters(mail)).hasSize(3);
        signers.sign(scene, "Huda Ali", mail);
        signers.received(scene);
        assertThat(signers.letters(mail)).hasSize(3);
        var key = signers.key(mail);
        assertThat(signers.signature(scene, key).doubts()).isEmpty();
    }

    @Test
    void a_letter_comes_again_on_request_and_nobody_learns_whether_there_is_one() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        signers.sign(scene, "Huda Ali", mail);
        signers.received(scene);
        signers.change(
                scene,
                """
                update signature set letter_at = letter_at - interval '1 hour' where statement_id = :statement
                """);
        var path = "/" + scene.network().slug() + "/statements/" + scene.slug() + "/letters";
        var known = forms.post(path, Map.of("mail", mail), null);
        var unknown = forms.post(path, Map.of("mail", Signers.mail()), null);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        signers.received(scene);
        assertThat(signers.letters(mail)).hasSize(2);
        assertThat(signers.keys(mail).stream().distinct()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() {
        var scene = signers.open(tests.published());
        var wrong =
                forms.post(
                        path(scene) + "/signatures",
                        Map.of("name", "Huda Ali", "mail", "no address", "place", ""),
                        null);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Huda Ali", "no address");
    }

    @Test
    void what_is_closed_takes_no_signature_and_what_is_signed_is_not_altered() {
        var scene = signers.open(tests.published());
        var statement = signers.statement(scene);
        assertThat(writing.change(scene.network().id(), scene.actor(), statement, before -> true))
                .isEqualTo(StatementWriting.Changed.NO_DRAFT);
        writing.close(scene.network().id(), scene.actor(), statement.id(), null);
        assertThat(signers.sign(scene, "Huda Ali", Signers.mail())).isFalse();
        assertThat(send(scene, "Huda Ali", Signers.mail()).statusCode()).isEqualTo(409);
    }

    @Test
    void the_short_way_answers_as_the_long_one() {
        var scene = signers.open(tests.published());
        var fields = fields("Huda Ali", Signers.mail());
        var signed = forms.post(path(scene) + "/signatures", fields, null);
        var asMember =
                forms.post(
                        path(scene) + "/signatures",
                        fields,
                        tests.signIn(tests.join(scene.network(), Role.REPRESENTATIVE)));
        var asked = forms.post(path(scene) + "/signatures?lang=en", fields, null);
        assertThat(told(signed)).isEqualTo(told(asked));
        assertThat(asMember.statusCode()).isEqualTo(signed.statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_not_taken_on_the_short_way_is_answered_by_the_same_page() {
        var scene = signers.open(tests.published());
        writing.close(scene.network().id(), scene.actor(), signers.statement(scene).id(), null);
        var fields = fields("Huda Ali", Signers.mail());
        var refused = forms.post(path(scene) + "/signatures", fields, null);
        var asked = forms.post(path(scene) + "/signatures?lang=en", fields, null);
        assertThat(told(refused)).isEqualTo(told(asked)).containsEntry("status", List.of("409"));
        assertThat(lasting(refused)).isEqualTo(lasting(asked));
        assertThat(NONCE.matcher(refused.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(
                        refused.headers().firstValue("content-security-policy").orElseThrow()
                                ::contains);
    }

    @Test
    void who_waits_too_long_is_told_that_nobody_knows_and_sends_it_again_without_harm() {
        var scene = signers.open(tests.published());
        var mails = List.of(Signers.mail(), Signers.mail());
        var one = fields("Huda Ali", mails.getFirst());
        var other = fields("Samira Awad", mails.getLast());
        var inThreads = new AtomicLong();
        var answers =
                signers.whileHeld(
                        scene,
                        () -> {
                            var shortWay =
                                    CompletableFuture.supplyAsync(() -> sign(scene, "", one));
                            var longWay =
                                    CompletableFuture.supplyAsync(
                                            () -> sign(scene, "?lang=en", other));
                            while (!shortWay.isDone() && !longWay.isDone()) {
                                inThreads.accumulateAndGet(waitingInThreads(), Math::max);
                                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                            }
                            return List.of(shortWay.join(), longWay.join());
                        });
        assertThat(inThreads).as("the short way holds no thread").hasValue(1);
        for (var answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("This is taking too long");
        }
        assertThat(answers.getFirst().body()).contains("Huda Ali", mails.getFirst());
        for (var answer : answers) {
            assertThat(forms.press(path(scene) + "/signatures", answer).statusCode())
                    .as("its button")
                    .isEqualTo(303);
        }
        signers.received(scene);
        for (var mail : mails) {
            assertThat(signers.keys(mail).stream().distinct()).as("kept, and once").hasSize(1);
        }
    }

    private static long waitingInThreads() {
        return Thread.getAllStackTraces().values().stream()
                .filter(
                        stack ->
                                Arrays.stream(stack)
                                        .anyMatch(at -> at.getMethodName().equals("takeNow")))
                .count();
    }

    @Test
    void what_comes_from_a_page_of_somebody_elses_is_not_taken_by_any_way() {
        var scene = signers.open(tests.published());
        var mail = Signers.mail();
        var fields = fields("Huda Ali", mail);
        for (var way : List.of("/signatures", "/signatures?lang=en")) {
            assertThat(forms.forge(path(scene) + way, fields).statusCode()).isEqualTo(403);
        }
        signers.received(scene);
        assertThat(signers.letters(mail)).isEmpty();
        var hidden = signers.open(tests.unpublished());
        assertThat(send(hidden, "Huda Ali", mail).statusCode()).isEqualTo(404);
    }

    @Test
    void a_draft_is_its_groups_and_the_coordinators() {
        var scene = signers.draft(tests.published());
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        var other = tests.join(scene.network(), Role.REPRESENTATIVE);
        assertThat(forms.get(path(scene), null).statusCode()).isEqualTo(404);
        assertThat(forms.get(path(scene), tests.signIn(other)).statusCode()).isEqualTo(404);
        assertThat(forms.get(path(scene), tests.signIn(coordinator)).statusCode()).isEqualTo(200);
        assertThat(forms.get(path(scene), tests.signIn(scene.anna())).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(Signers.Scene scene, String name, String mail) {
        return forms.post(path(scene) + "/signatures", fields(name, mail), null);
    }

    private HttpResponse<String> sign(Signers.Scene scene, String way, Map<String, String> fields) {
        return forms.post(path(scene) + "/signatures" + way, fields, null);
    }

    private static Map<String, String> fields(String name, String mail) {
        return Map.of("name", name, "mail", mail, "place", "Abu Dis", "name_public", "yes");
    }

    /**
     * All that an answer says but what is new in each, and but what belongs to its connection: the
     * hundredth answer on one closes it.
     */
    private static Map<String, List<String>> told(HttpResponse<String> answer) {
        var said = new TreeMap<>(answer.headers().map());
        List.of("date", "connection", "content-security-policy").forEach(said::remove);
        said.put("status", List.of(String.valueOf(answer.statusCode())));
        return said;
    }

    /** Its page without what is made at random for each. */
    private static String lasting(HttpResponse<String> answer) {
        return NONCE.matcher(answer.body())
                .replaceAll("")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private String read(Signers.Scene scene) {
        return forms.get(path(scene), null).body();
    }

    private static String path(Signers.Scene scene) {
        return "/" + scene.network().slug() + "/statements/" + scene.slug();
    }

    private int counted(Signers.Scene scene) {
        var id = signers.statement(scene).id();
        return counts.tallies(scene.network().id(), List.of(id)).getOrDefault(id, Tally.NONE).all();
    }
}
