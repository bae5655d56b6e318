package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.store.Timekeeping.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Somebody sets the machine's clock years ahead, and back again. */
@KithTest
class TimekeepingTest {

    private static final Duration YEARS = Duration.ofDays(3 * 365);

    private final Timekeeping time;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TestNetworks tests;

    TimekeepingTest(
            Timekeeping time, JdbcClient db, TransactionTemplate transaction, TestNetworks tests) {
        this.time = time;
        this.db = db;
        this.transaction = transaction;
        this.tests = tests;
    }

    @Test
    void a_leap_forward_is_not_believed_for_a_week() {
        inVain(
                () -> {
                    var now = Instant.now();
                    lastSeen(now);
                    var leapt = time.look(now.plus(YEARS));
                    assertThat(leapt.doubtedSince()).isEqualTo(leapt.at());
                    var later = leapt.at().plus(Timekeeping.DOUBT);
                    assertThat(time.look(later.minusSeconds(9)).doubtedSince()).isNotNull();
                    assertThat(time.look(later.plusSeconds(9)).doubtedSince()).isNull();
                });
    }

    @Test
    void who_rested_for_a_month_is_believed() {
        inVain(
                () -> {
                    lastSeen(Instant.now().minus(Duration.ofDays(31)));
                    assertThat(time.believed()).isTrue();
                    lastSeen(Instant.now().minus(Timekeeping.LEAP).minusSeconds(60));
                    assertThat(time.believed()).isFalse();
                });
    }

    @Test
    void set_back_nothing_waits_for_years_and_nothing_lasts_for_years() {
        inVain(
                () -> {
                    var then = OffsetDateTime.now(ZoneOffset.UTC).plus(YEARS);
                    var person = tests.person(false).id().value();
                    var letter = UUID.randomUUID();
                    db.sql(
                                    """
                                    insert into session (token_hash, person_id, kind, created_at, last_seen_at, expires_at)
                                    values (sha256('from the future'), :person, 'browser', :then, :then, :then)
                                    """)
                            .param("person", person)
                            .param("then", then)
                            .update();
                    db.sql(
                                    """
                                    insert into sign_in_link (token_hash, person_id, created_at, expires_at)
                                    values (sha256('from the future'), :person, :then, :then)
                                    """)
                            .param("person", person)
                            .param("then", then)
                            .update();
                    db.sql(
                                    """
                                    insert into one_time_secret (person_id, sealed, last_step)
                                    values (:person, ''::bytea, extract(epoch from :then::timestamptz)::bigint / 30)
                                    """)
                            .param("person", person)
                            .param("then", then)
                            .update();
                    db.sql(
                                    """
                                    insert into outgoing_mail (id, recipient, language, subject, body, next_attempt_at)
                                    values (:id, 'time@test.kith', 'en', 'Hello', 'Hello', :then)
                                    """)
                            .param("id", letter)
                            .param("then", then)
                            .update();
                    db.sql(
                                    """
                                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                                    values ('of-the-future', 'one', :then, true, 'node', :then, 1)
                                    """)
                            .param("then", then)
                            .update();
                    db.sql(
                                    """
                                    insert into limit_bucket (id, state, expires_at) values ('of-the-future', ''::bytea, 9223372036854775807)
                                    """)
                            .update();
                    lastSeen(then.toInstant());

                    assertThat(ofTheFuture(letter)).isEqualTo(8);
                    assertThat(time.look(null)).extracting(Seen::doubtedSince).isNull();
                    assertThat(ofTheFuture(letter)).isZero();
                });
    }

    /** What would wait, or last, for years. */
    private long ofTheFuture(UUID letter) {
        return db.sql(
                        """
                        select (select count(*) from session where created_at > now() and ended_at is null)
                             + (select count(*) from session where last_seen_at > now())
                             + (select count(*) from sign_in_link where created_at > now() and expires_at > now())
                             + (select count(*) from one_time_secret where last_step > extract(epoch from now()) / 30 + 1)
                             + (select count(*) from outgoing_mail where id = :letter and next_attempt_at > now())
                             + (select count(*) from scheduled_tasks where execution_time > now() + interval '25 hours' or last_heartbeat > now())
                             + (select count(*) from scheduled_tasks where task_name = 'of-the-future' and picked)
                             + (select count(*) from limit_bucket where id = 'of-the-future')
                        """)
                .param("letter", letter)
                .query(Long.class)
                .single();
    }

    @Test
    void a_clock_that_is_put_right_by_minutes_changes_nothing() {
        inVain(
                () -> {
                    db.sql(
                                    """
                                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                                    values ('of-the-future', 'one', now() + interval '3 years', false, 1)
                                    """)
                            .update();
                    lastSeen(Instant.now().plus(Timekeeping.BACK).minusSeconds(60));
                    time.look(null);
                    assertThat(
                                    db.sql(
                                                    """
                                                    select count(*) from scheduled_tasks where execution_time > now() + interval '2 years'
                                                    """)
                                            .query(Long.class)
                                            .single())
                            .isOne();
                });
    }

    private void lastSeen(Instant at) {
        db.sql(
                        """
                        insert into clock (seen_at) values (:at)
                        on conflict (one) do update set seen_at = excluded.seen_at, doubted_since = null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In a transaction that is taken back: nobody else is to be in the future. */
    private void inVain(Runnable work) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    work.run();
                });
    }
}
