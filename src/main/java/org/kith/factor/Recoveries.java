package org.kith.factor;

import org.kith.account.Person;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who has lost their second factor, and who has spoken for them. */
@Repository
class Recoveries {

    private final JdbcClient db;

    Recoveries(JdbcClient db) {
        this.db = db;
    }

    /** A new one; empty where one is running already: of two at once one begins. */
    Optional<Recovery> begin(Person.Id person) {
        return db.sql(
                        """
                        insert into recovery (id, person_id, state) values (:id, :person, 'asked')
                        on conflict (person_id) where state in ('asked', 'waiting') do nothing
                        returning *
                        """)
                .param("id", Uuid7.next())
                .param("person", person.value())
                .query(Recoveries::recovery)
                .optional();
    }

    /** Until when it may not be asked for anew; empty where nobody has objected lately. */
    Optional<Instant> restsUntil(Person.Id person) {
        return db.sql(
                        """
                        select state_since + make_interval(secs => :rests) as until from recovery
                        where person_id = :person and state = 'declined' and state_since > now() - make_interval(secs => :rests)
                        order by state_since desc limit 1
                        """)
                .param("person", person.value())
                .param("rests", Recovery.RESTS.toSeconds())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Recovery> running(Person.Id person) {
        return db.sql(
                        """
                        select * from recovery where person_id = :person and state in ('asked', 'waiting')
                        """)
                .param("person", person.value())
                .query(Recoveries::recovery)
                .optional();
    }

    Optional<Recovery> find(Recovery.Id id) {
        return db.sql("select * from recovery where id = :id")
                .param("id", id.value())
                .query(Recoveries::recovery)
                .optional();
    }

    /** As it is now; whoever else holds it waits until the transaction ends. */
    Optional<Recovery> hold(Recovery.Id id) {
        return db.sql("select * from recovery where id = :id for update")
                .param("id", id.value())
                .query(Recoveries::recovery)
                .optional();
    }

    /** Whoever spoke already has said it; their standing can rise. */
    void speak(Recovery.Id id, Person.Id who, Recovery.Standing standing) {
        db.sql(
                        """
                        insert into recovery_voice (recovery_id, person_id, standing) values (:recovery, :who, :standing)
                        on conflict (recovery_id, person_id) do update set standing = excluded.standing
                        where excluded.standing = 'coordinator'
                        """)
                .param("recovery", id.value())
                .param("who", who.value())
                .param("standing", standing.name().toLowerCase(Locale.ROOT))
                .update();
    }

    List<Recovery.Standing> voices(Recovery.Id id) {
        return db.sql("select standing from recovery_voice where recovery_id = :recovery")
                .param("recovery", id.value())
                .query(
                        (row, n) ->
                                Recovery.Standing.valueOf(
                                        row.getString("standing").toUpperCase(Locale.ROOT)))
                .list();
    }

    /** Whether it was still asked for; from then on the time for objecting runs. */
    boolean wait(Recovery.Id id) {
        return db.sql(
                                """
                                update recovery set state = 'waiting', state_since = now(),
                                                    opens_at = now() + make_interval(secs => :waits)
                                where id = :id and state = 'asked'
                                """)
                        .param("id", id.value())
                        .param("waits", Recovery.WAITS.toSeconds())
                        .update()
                == 1;
    }

    /** Whether it was still running: the row lock decides between an objection and the opening. */
    boolean end(Recovery.Id id, Recovery.State state) {
        return db.sql(
                                """
                                update recovery set state = :state, state_since = now()
                                where id = :id and state in ('asked', 'waiting')
                                """)
                        .param("id", id.value())
                        .param("state", state.name().toLowerCase(Locale.ROOT))
                        .update()
                == 1;
    }

    /** Those whose time for objecting is over. */
    List<Recovery> ripe() {
        return db.sql(
                        "select * from recovery where state = 'waiting' and opens_at <= now() order"
                                + " by id")
                .query(Recoveries::recovery)
                .list();
    }

    /** Those for whom nobody spoke in time. */
    List<Recovery> stale() {
        return db.sql(
                        """
                        select * from recovery
                        where state = 'asked' and asked_at < now() - make_interval(secs => :lasts) order by id
                        """)
                .param("lasts", Recovery.LASTS.toSeconds())
                .query(Recoveries::recovery)
                .list();
    }

    private static Recovery recovery(ResultSet row, int number) throws SQLException {
        var opens = row.getObject("opens_at", OffsetDateTime.class);
        return new Recovery(
                new Recovery.Id(row.getObject("id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                Recovery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(opens).map(OffsetDateTime::toInstant));
    }
}
