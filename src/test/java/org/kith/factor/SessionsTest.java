package org.kith.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class SessionsTest {

    private final Sessions sessions;
    private final TestNetworks tests;
    private final JdbcClient db;

    SessionsTest(Sessions sessions, TestNetworks tests, JdbcClient db) {
        this.sessions = sessions;
        this.tests = tests;
        this.db = db;
    }

    @Test
    void a_session_ends_after_a_week_without_use_and_one_in_use_does_not() {
        var person = tests.person(false);
        var left = sessions.open(person.id());
        var used = sessions.open(person.id());
        age(left, "last_seen_at = now() - interval '7 days 1 minute'");
        age(used, "last_seen_at = now() - interval '6 days'");
        assertThat(sessions.find(left)).isEmpty();
        assertThat(sessions.find(used)).isPresent();
        assertThat(sessions.running(person.id())).hasSize(1);
    }

    @Test
    void a_session_ends_after_thirty_days_however_much_it_is_used() {
        var token = sessions.open(tests.person(false).id());
        age(token, "expires_at = now() - interval '1 second'");
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void what_is_seen_again_counts_from_then() {
        var token = sessions.open(tests.person(false).id());
        age(token, "last_seen_at = now() - interval '6 days 23 hours'");
        sessions.find(token);
        var seen =
                db.sql(
                                "select last_seen_at > now() - interval '1 minute' from session"
                                        + " where id = :id")
                        .param("id", session(token).id().value())
                        .query(Boolean.class)
                        .single();
        assertThat(seen).isTrue();
    }

    @Test
    void a_program_is_idle_for_longer_than_a_browser() {
        var token = sessions.openForProgram(tests.person(false).id(), false);
        age(token, "last_seen_at = now() - interval '89 days'");
        assertThat(sessions.find(token)).isPresent();
        age(token, "last_seen_at = now() - interval '91 days'");
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void only_its_owner_ends_a_session() {
        var token = sessions.open(tests.person(false).id());
        var session = session(token);
        sessions.end(tests.person(false).id(), session.id());
        assertThat(sessions.find(token)).isPresent();
        sessions.end(session.person().id(), session.id());
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void ending_all_others_leaves_this_one_and_those_of_other_people() {
        var person = tests.person(false);
        var here = sessions.open(person.id());
        var there = sessions.open(person.id());
        var program = sessions.openForProgram(person.id(), false);
        var stranger = sessions.open(tests.person(false).id());
        sessions.endOthers(session(here));
        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(stranger)).isPresent();
        assertThat(sessions.find(there)).isEmpty();
        assertThat(sessions.find(program)).isEmpty();
    }

    @Test
    void a_confirmation_counts_for_twelve_hours() {
        var token = sessions.openConfirmed(tests.person(false).id(), "");
        assertThat(session(token).confirmed()).isTrue();
        age(token, "confirmed_at = now() - interval '12 hours 1 second'");
        assertThat(session(token).confirmed()).isFalse();
    }

    private Session session(Token token) {
        return sessions.find(token).orElseThrow();
    }

    private void age(Token token, String change) {
        var id = session(token).id().value();
        db.sql("update session set " + change + " where id = :id").param("id", id).update();
    }
}
