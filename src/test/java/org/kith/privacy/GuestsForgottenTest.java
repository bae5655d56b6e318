package org.kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.attendance.Coming;
import org.kith.guest.Guest;
import org.kith.guest.Guests;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;

import java.util.List;

/** What is held of guests is shown to them, goes when they ask, and by itself. */
@KithTest
class GuestsForgottenTest {

    private final Coming coming;
    private final Guests guests;
    private final HeldAboutMe held;
    private final Forgetting forgetting;
    private final Over over;
    private final NetworkScope scope;
    private final TestNetworks tests;

    GuestsForgottenTest(
            Coming coming,
            Guests guests,
            HeldAboutMe held,
            Forgetting forgetting,
            Over over,
            NetworkScope scope,
            TestNetworks tests) {
        this.coming = coming;
        this.guests = guests;
        this.held = held;
        this.forgetting = forgetting;
        this.over = over;
        this.scope = scope;
        this.tests = tests;
    }

    @Test
    void a_guest_with_an_account_sees_what_is_held_and_takes_it_away() {
        var scene = coming.celebration();
        var huda = tests.join(tests.published(), Role.READER);
        invited(scene, huda.mail());
        seen(scene, "", "2027-05-02 10:00Z");
        assertThat(held.of(huda).toString())
                .contains("Mayor of Abu Dis", "A ramp, please", "+ 2027-05-02T10:00Z");
        assertThat(forgetting.forget(huda)).isTrue();
        assertThat(of(scene)).isEmpty();
        assertThat(marks(scene)).isEmpty();
    }

    @Test
    void needs_and_companions_go_two_weeks_after_it_and_the_guest_two_years_after() {
        var scene = coming.celebration();
        invited(scene, "guest@test.kith");
        seen(scene, "", "2027-05-02 10:00Z");
        seen(scene, "abc123", "2027-05-02 10:00Z");
        coming.end(scene, 13);
        over.forget(scene.network().id());
        assertThat(of(scene).getFirst().answer()).returns("A ramp, please", Guest.Answer::needs);
        assertThat(marks(scene)).containsExactlyInAnyOrder("", "abc123");
        coming.end(scene, 15);
        over.forget(scene.network().id());
        assertThat(of(scene).getFirst().answer())
                .returns("", Guest.Answer::needs)
                .returns("", Guest.Answer::others);
        assertThat(marks(scene)).as("of who came along, with their names").containsExactly("");
        coming.end(scene, 732);
        over.forget(scene.network().id());
        assertThat(of(scene)).isEmpty();
        assertThat(marks(scene)).isEmpty();
    }

    @Test
    void what_was_answered_after_it_goes_two_years_after_too() {
        var scene = coming.celebration();
        for (String statement :
                List.of(
                        """
                        insert into followup (gathering_id, network_id, closes_on, sent_at) values (:id, :network, current_date, now())
                        """,
                        """
                        insert into followup_question (id, network_id, gathering_id, place, kind, words_in)
                        values (:id, :network, :id, 1, 'text', '{"en": "How was it?"}')
                        """,
                        """
                        insert into followup_answer (id, network_id, question_id, words) values (:id, :network, :id, 'Good')
                        """)) {
            scope.in(
                    scene.network().id(),
                    db ->
                            db.sql(statement)
                                    .param("id", coming.gathering(scene).id().value())
                                    .param("network", scene.network().id().value())
                                    .update());
        }
        coming.end(scene, 728);
        over.forget(scene.network().id());
        assertThat(answers(scene)).isOne();
        coming.end(scene, 732);
        over.forget(scene.network().id());
        assertThat(answers(scene)).isZero();
    }

    private int answers(Coming.Scene scene) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        select count(*)::int from followup_answer where network_id = :network
                                        """)
                                .param("network", scene.network().id().value())
                                .query(Integer.class)
                                .single());
    }

    private void invited(Coming.Scene scene, String mail) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        insert into guest (id, network_id, gathering_id, place, title, name, mail, language, companions, token_hash,
                                                           answered_at, comes, others, needs)
                                        values (:id, :network, :gathering, 1, 'Mayor of Abu Dis', 'Huda', :mail, 'en', 1,
                                                sha256(cast(:id as text)::bytea), now(), true, 'Sami', 'A ramp, please')
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", scene.network().id().value())
                                .param("gathering", coming.gathering(scene).id().value())
                                .param("mail", mail)
                                .update());
    }

    private void seen(Coming.Scene scene, String companion, String at) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        insert into guest_mark (network_id, id, guest_id, companion, here, seen_at)
                                        select network_id, :id, id, :companion, true, cast(:at as timestamptz) from guest where network_id = :network
                                        """)
                                .param("id", Uuid7.next())
                                .param("companion", companion)
                                .param("at", at)
                                .param("network", scene.network().id().value())
                                .update());
    }

    private List<String> marks(Coming.Scene scene) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql("select companion from guest_mark where network_id = :network")
                                .param("network", scene.network().id().value())
                                .query(String.class)
                                .list());
    }

    private List<Guest> of(Coming.Scene scene) {
        return guests.of(scene.network().id(), coming.gathering(scene).id());
    }
}
