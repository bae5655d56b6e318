package org.kith.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Held;
import org.kith.account.Keepers;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.backup.Gone;
import org.kith.backup.NetworkDeletion;
import org.kith.files.FileStore;
import org.kith.introduction.Friends;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.store.NoOwner;
import org.kith.store.OwnedDatabase;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A network is deleted a week after a coordinator asked for it, unless somebody calls that off. */
@KithTest
class DeletionTest {

    private static final String PAGE = "/settings/departure";

    private final TestNetworks tests;
    private final Friends friends;
    private final Networks networks;
    private final NetworkScope scope;
    private final People people;
    private final Audit audit;
    private final Keepers keepers;
    private final Outbox outbox;
    private final Letterbox letterbox;
    private final Offices offices;
    private final OwnedDatabase database;
    private final FileStore files;
    private final WholeNetwork whole;
    private final Deletions deletions;
    private final Deleting deleting;
    private final DeletionLetters letters;
    private final DueDeletions due;
    private final GoneNetworks gone;
    private final Forms forms;

    DeletionTest(
            TestNetworks tests,
            Friends friends,
            Networks networks,
            NetworkScope scope,
            People people,
            Audit audit,
            Keepers keepers,
            Outbox outbox,
            Letterbox letterbox,
            Offices offices,
            OwnedDatabase database,
            FileStore files,
            WholeNetwork whole,
            Deletions deletions,
            Deleting deleting,
            DeletionLetters letters,
            DueDeletions due,
            GoneNetworks gone,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.networks = networks;
        this.scope = scope;
        this.people = people;
        this.audit = audit;
        this.keepers = keepers;
        this.outbox = outbox;
        this.letterbox = letterbox;
        this.offices = offices;
        this.database = database;
        this.files = files;
        this.whole = whole;
        this.deletions = deletions;
        this.deleting = deleting;
        this.letters = letters;
        this.due = due;
        this.gone = gone;
        this.forms = new Forms(port);
    }

    @Test
    void who_types_another_word_loses_nothing_and_asks_for_nothing() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var answer = ask(network, coordinator, "another", "We are one with others now.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"another\"", "We are one with others now.", "word-error");
        assertThat(deletions.waiting(network.id())).isEmpty();
        assertThat(letterbox.of(coordinator)).isEmpty();
    }

    @Test
    void who_belongs_is_told_in_their_language_and_who_can_call_it_off_in_any_case() {
        var network = tests.published();
        var asking = tests.join(network, Role.COORDINATOR);
        var other = tests.join(network, Role.COORDINATOR);
        var reader = tests.join(network, Role.READER);
        var silent = tests.join(network, Role.READER);
        var operator = tests.person(true);
        var former = tests.join(network, Role.COORDINATOR);
        offices.endAll(network.id(), Actor.KITH, former.id(), Held.How.REMOVED, "");
        var stranger = tests.join(tests.published(), Role.COORDINATOR);
        people.correct(reader.id(), reader.name(), Language.AR);
        wantsNothing(network, other);
        wantsNothing(network, silent);
        assertThat(ask(network, asking, network.slug(), "We are done.").statusCode())
                .isEqualTo(303);
        for (var keeper : List.of(asking, other, operator)) {
            assertThat(letterbox.of(keeper))
                    .singleElement()
                    .asString()
                    .contains("asked for the network", "We are done.", network.slug() + PAGE);
        }
        assertThat(letterbox.of(reader))
                .singleElement()
                .asString()
                .contains("طُلب حذف الشبكة", "We are done.", "/me/data")
                .doesNotContain(PAGE);
        assertThat(letterbox.of(former))
                .as("who was put out of office before")
                .anySatisfy(letter -> assertThat(letter).contains("We are done."));
        assertThat(letterbox.of(silent)).isEmpty();
        assertThat(letterbox.of(stranger)).isEmpty();
        assertThat(audit.of(network.id(), network.id().value()).getFirst().action())
                .isEqualTo("asked_deletion");
        assertThat(deletions.waiting(network.id()).orElseThrow().goesAt())
                .isBetween(in(Duration.ofDays(6)), in(Duration.ofDays(8)));
    }

    @Test
    void each_page_says_so_to_those_who_belong_and_to_nobody_else() {
        var network = asked();
        var notice = "is to be deleted on";
        var reader = tests.signIn(tests.join(network, Role.READER));
        var stranger = tests.signIn(tests.join(tests.published(), Role.COORDINATOR));
        for (var path : List.of("", "/links", "/communities")) {
            assertThat(forms.page("/" + network.slug() + path, reader).body()).contains(notice);
            assertThat(forms.page("/" + network.slug() + path, stranger).body())
                    .contains("<main")
                    .doesNotContain(notice);
            assertThat(forms.page("/" + network.slug() + path, null).body())
                    .contains("<main")
                    .doesNotContain(notice);
        }
    }

    @Test
    void it_is_asked_for_once_and_any_coordinator_calls_it_off() {
        var network = asked();
        var other = tests.join(network, Role.COORDINATOR);
        var reader = tests.join(network, Role.READER);
        assertThat(ask(network, other, network.slug(), "Again.").statusCode()).isEqualTo(409);
        assertThat(letterbox.of(reader)).isEmpty();
        var stranger = tests.join(tests.published(), Role.COORDINATOR);
        assertThat(callOff(network, stranger).statusCode()).isEqualTo(403);
        assertThat(callOff(network, reader).statusCode()).isEqualTo(403);
        assertThat(deletions.waiting(network.id())).isPresent();
        assertThat(callOff(network, other).statusCode()).isEqualTo(303);
        assertThat(deletions.waiting(network.id())).isEmpty();
        assertThat(letterbox.of(other).getFirst()).contains("has called it off");
        assertThat(letterbox.of(reader).getFirst()).contains("has called it off");
        assertThat(audit.of(network.id(), network.id().value()).getFirst().action())
                .isEqualTo("called_off_deletion");
        assertThat(ask(network, other, network.slug(), "").statusCode()).isEqualTo(303);
    }

    @Test
    void who_runs_the_installation_sees_it_and_calls_it_off() {
        var network = asked();
        var operator = tests.person(true);
        assertThat(forms.page("/networks/gone", tests.signIn(operator)).body())
                .contains("/" + network.slug() + PAGE);
        assertThat(callOff(network, operator).statusCode()).isEqualTo(303);
        assertThat(forms.page("/networks/gone", tests.signIn(operator)).body())
                .doesNotContain("/" + network.slug() + PAGE);
    }

    @Test
    void after_its_week_it_goes_whole_and_leaves_its_proof_and_others_alone() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var reader = tests.join(network, Role.READER);
        friends.community(network, "Camden");
        var other = asked();
        friends.community(other, "Jayyous");
        var others = whole.rows(other).orElseThrow().own();
        ask(network, coordinator, network.slug(), "");
        due.round(() -> true);
        assertThat(networks.withId(network.id())).isPresent();
        itsTimeIsOver(network);
        due.round(() -> false);
        assertThat(networks.withId(network.id())).isPresent();
        var rows = whole.rows(network).orElseThrow().own();
        due.round(() -> true);
        assertThat(networks.withId(network.id())).isEmpty();
        assertThat(whole.rows(other).orElseThrow().own()).isEqualTo(others);
        var proof = proof(network);
        assertThat(proof.counts()).containsAllEntriesOf(rows).containsEntry("network", 1L);
        assertThat(proof.seal()).isEqualTo(rows.get("audit"));
        assertThat(letterbox.of(coordinator).getFirst())
                .contains("was deleted", proof.hash(), "seal " + proof.seal());
        assertThat(letterbox.of(reader)).isEmpty();
        assertThat(people.find(reader.id())).isPresent();
        var page = forms.page("/networks/gone", tests.signIn(tests.person(true))).body();
        assertThat(page).contains("/" + network.slug(), proof.hash());
    }

    @Test
    void who_calls_it_off_at_the_last_moment_is_in_time() throws Exception {
        var network = asked();
        itsTimeIsOver(network);
        meanwhile(network, () -> deleting.callOff(network, actor(network)));
        assertThat(networks.withId(network.id())).isPresent();
        assertThat(deletions.waiting(network.id())).isEmpty();
    }

    @Test
    void what_is_being_written_is_waited_for_and_goes_too() throws Exception {
        var network = asked();
        itsTimeIsOver(network);
        var id = network.id().value();
        var change = Audit.Change.of("recorded", "link", id, null, null);
        meanwhile(network, () -> audit.write(network.id(), Actor.KITH, change));
        assertThat(networks.withId(network.id())).isEmpty();
        assertThat(proof(network).counts()).containsEntry("audit", 2L);
    }

    /** Begins a round while something is not yet committed, and ends both. */
    private void meanwhile(Network network, Runnable work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> round =
                    scope.in(
                            network.id(),
                            db -> {
                                work.run();
                                var begun = threads.submit(() -> due.round(() -> true));
                                pause();
                                return begun;
                            });
            round.get();
        }
    }

    @Test
    void who_writes_into_it_while_it_goes_finds_nothing_there() throws Exception {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            deletion(
                    network,
                    () -> {
                        answers.add(
                                threads.submit(
                                        () -> ask(network, coordinator, network.slug(), "")));
                        pause();
                    });
            assertThat(answers.getFirst().get().statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_fails_in_the_middle_leaves_all_of_it() {
        var network = asked();
        var rows = whole.rows(network).orElseThrow().own();
        assertThatThrownBy(
                        () ->
                                deletion(
                                        network,
                                        () -> {
                                            throw new IllegalStateException("the power is gone");
                                        }))
                .hasMessage("the power is gone");
        assertThat(whole.rows(network).orElseThrow().own()).isEqualTo(rows);
        assertThat(gone.newest()).noneMatch(one -> one.slug().equals(network.slug()));
    }

    @Test
    void where_the_owner_is_refused_it_stays_and_can_be_called_off() {
        var network = asked();
        itsTimeIsOver(network);
        var refused = NoOwner.of(database);
        new DueDeletions(networks, deletions, refused, files, keepers, letters, outbox)
                .round(() -> true);
        assertThat(networks.withId(network.id())).isPresent();
        var page = new GoneController(networks, deletions, gone, refused, () -> true).show();
        assertThat(page.ownerLetIn()).isFalse();
        assertThat(deleting.callOff(network, actor(network))).isTrue();
    }

    @Test
    void once_the_clock_was_set_back_nobody_waits_for_years() {
        var network = asked();
        moved(network, "300 days");
        due.wentBack();
        assertThat(deletions.waiting(network.id()).orElseThrow().goesAt())
                .isBetween(in(Duration.ofDays(6)), in(Duration.ofDays(8)));
    }

    private void deletion(Network network, Runnable last) throws SQLException {
        new NetworkDeletion(database, files, line -> {})
                .delete(
                        network.slug(),
                        new NetworkDeletion.Leave() {
                            @Override
                            public boolean given(Connection db) {
                                return true;
                            }

                            @Override
                            public void gone(Connection db, Gone gone) {
                                last.run();
                            }
                        });
    }

    /** By somebody who is no coordinator any more, in a network that has another one. */
    private Network asked() {
        var network = tests.published();
        assertThat(deleting.ask(network, actor(network), "")).isPresent();
        return network;
    }

    private Actor actor(Network network) {
        var person = tests.person(false);
        assertThat(networks.withId(network.id())).isPresent();
        return new Actor(person.id(), person.name(), Role.COORDINATOR);
    }

    private Gone proof(Network network) {
        return gone.newest().stream()
                .filter(one -> one.slug().equals(network.slug()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> ask(Network network, Person by, String word, String reason) {
        return forms.post(
                "/" + network.slug() + PAGE + "/deletion",
                Map.of("word", word, "reason", reason),
                tests.signIn(by));
    }

    private HttpResponse<String> callOff(Network network, Person by) {
        return forms.post(
                "/" + network.slug() + PAGE + "/deletion/calling-off", Map.of(), tests.signIn(by));
    }

    private void wantsNothing(Network network, Person person) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into mail_choice (network_id, address, kind, pace, said)
                                        values (:network, :address, 'members', 'never', 'chosen')
                                        """)
                                .param("network", network.id().value())
                                .param("address", person.mail())
                                .update());
    }

    private void itsTimeIsOver(Network network) {
        moved(network, "-1 minute");
    }

    private void moved(Network network, String from) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        update network_deletion set goes_at = now() + :from::interval
                                        where network_id = :network and called_off_at is null
                                        """)
                                .param("from", from)
                                .param("network", network.id().value())
                                .update());
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
