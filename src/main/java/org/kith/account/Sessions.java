package org.kith.account;

import org.kith.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in, on any node: the holder has the token, the table only its hash. */
@Repository
public class Sessions implements WallClock.WaitsForIt {

    /** However much it is used. */
    public static final Duration LASTS = Duration.ofDays(30);

    /** Unused, a browser's session ends after this. */
    public static final Duration IDLE = Duration.ofDays(7);

    /** How long a session stays confirmed by a second factor. */
    public static final Duration CONFIRMED = Duration.ofHours(12);

    /** How long a program's token lasts. */
    public static final Duration PROGRAM_LASTS = Duration.ofDays(365);

    /** Unused, a program's token ends after this. */
    public static final Duration PROGRAM_IDLE = Duration.ofDays(90);

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    public Token open(Person.Id person) {
        return open(person, "");
    }

    /**
     * @param device as its owner will know it again
     */
    public Token open(Person.Id person, String device) {
        return open(person, "browser", device, LASTS, false);
    }

    /** For somebody who signed in with both factors at once. */
    public Token openConfirmed(Person.Id person, String device) {
        return open(person, "browser", device, LASTS, true);
    }

    /**
     * For a program that acts as this person.
     *
     * @param confirmed whether its person has shown their second factor: the program is never asked
     */
    public Token openForProgram(Person.Id person, boolean confirmed) {
        return open(person, "api", "", PROGRAM_LASTS, confirmed);
    }

    private Token open(
            Person.Id person, String kind, String device, Duration lasts, boolean confirmed) {
        var token = Token.random();
        db.sql(
                        """
                        insert into session (token_hash, person_id, kind, device, expires_at, confirmed_at)
                        values (:hash, :person, :kind, :device, :expires, case when :confirmed then now() end)
                        """)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("kind", kind)
                .param("device", device)
                .param("expires", OffsetDateTime.now(ZoneOffset.UTC).plus(lasts))
                .param("confirmed", confirmed)
                .update();
        return token;
    }

    /** What began in the future would last for years: whoever it is signs in again. */
    @Override
    public void wentBack() {
        db.sql(
                        """
                        update session set ended_at = now()
                        where ended_at is null and created_at > now() + interval '1 hour'
                        """)
                .update();
        db.sql("update session set last_seen_at = now() where last_seen_at > now()").update();
    }

    /** The session of a browser: a program's token is not for cookies. */
    public Optional<Session> findOfBrowser(Token token) {
        return find(token).filter(session -> !session.program());
    }

    public Optional<Session> find(Token token) {
        var found =
                db.sql(
                                """
                                select person.*, session.id as session_id, guarded_since is not null as guarded, kind = 'api' as program,
                                       confirmed_at is not null
                                           and (kind = 'api' or confirmed_at > now() - make_interval(secs => :confirmed)) as confirmed,
                                       last_seen_at < now() - interval '5 minutes' as seen_long_ago
                                from session join person on person.id = session.person_id
                                where token_hash = :hash and ended_at is null and expires_at > now()
                                  and last_seen_at > now() - make_interval(secs => case kind when 'api' then :programIdle else :idle end)
                                """)
                        .param("hash", token.hash())
                        .param("confirmed", CONFIRMED.toSeconds())
                        .param("idle", IDLE.toSeconds())
                        .param("programIdle", PROGRAM_IDLE.toSeconds())
                        .query(Found::of)
                        .optional();
        found.filter(Found::seenLongAgo).ifPresent(one -> seen(one.session().id()));
        return found.map(Found::session);
    }

    private record Found(Session session, boolean seenLongAgo) {

        static Found of(ResultSet row, int number) throws SQLException {
            return new Found(Sessions.session(row, number), row.getBoolean("seen_long_ago"));
        }
    }

    /** Written down at most every five minutes: reading pages is not to cost writes. */
    private void seen(Session.Id session) {
        db.sql("update session set last_seen_at = now() where id = :id")
                .param("id", session.value())
                .update();
    }

    /**
     * Its person has shown a second factor in it: from now on it has another token, so that whoever
     * has seen or planted the old one gains nothing.
     */
    public Token confirm(Session.Id session) {
        var token = Token.random();
        db.sql("update session set confirmed_at = now(), token_hash = :hash where id = :id")
                .param("id", session.value())
                .param("hash", token.hash())
                .update();
        return token;
    }

    /** All that run, the one used last first. */
    public List<Session.Line> running(Person.Id person) {
        return db.sql(
                        """
                        select id, device, kind, created_at, last_seen_at from session
                        where person_id = :person and ended_at is null and expires_at > now()
                          and last_seen_at > now() - make_interval(secs => case kind when 'api' then :programIdle else :idle end)
                        order by last_seen_at desc, id
                        """)
                .param("person", person.value())
                .param("idle", IDLE.toSeconds())
                .param("programIdle", PROGRAM_IDLE.toSeconds())
                .query(Sessions::line)
                .list();
    }

    /** Ends one of this person's own; whose it is not, for them it is not there. */
    public void end(Person.Id person, Session.Id session) {
        db.sql(
                        """
                        update session set ended_at = now()
                        where person_id = :person and id = :id and ended_at is null
                        """)
                .param("person", person.value())
                .param("id", session.value())
                .update();
    }

    /** Ends every other one, of programs too: for who fears that somebody else is in. */
    public void endOthers(Session kept) {
        db.sql(
                        """
                        update session set ended_at = now()
                        where person_id = :person and id <> :kept and ended_at is null
                        """)
                .param("person", kept.person().id().value())
                .param("kept", kept.id().value())
                .update();
    }

    /** Ends all of this person's, of browsers and of programs. */
    public void endAll(Person.Id person) {
        db.sql("update session set ended_at = now() where person_id = :person and ended_at is null")
                .param("person", person.value())
                .update();
    }

    /** Ends all of everybody. How many there were. */
    public int endAll() {
        return db.sql("update session set ended_at = now() where ended_at is null").update();
    }

    /** Ends every token that programs of this person hold. */
    public void endPrograms(Person.Id person) {
        db.sql(
                        """
                        update session set ended_at = now()
                        where person_id = :person and kind = 'api' and ended_at is null
                        """)
                .param("person", person.value())
                .update();
    }

    public void end(Token token) {
        db.sql("update session set ended_at = now() where token_hash = :hash and ended_at is null")
                .param("hash", token.hash())
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                new Session.Id(row.getObject("session_id", UUID.class)),
                People.person(row, number),
                row.getBoolean("program"),
                row.getBoolean("guarded"),
                row.getBoolean("confirmed"));
    }

    private static Session.Line line(ResultSet row, int number) throws SQLException {
        return new Session.Line(
                new Session.Id(row.getObject("id", UUID.class)),
                row.getString("device"),
                row.getString("kind").equals("api"),
                instant(row, "created_at"),
                instant(row, "last_seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
