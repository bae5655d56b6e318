package org.kith.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that letters come back from. Where there is no such mailbox, nothing but what belongs
 * to an account is sent there any more; where something is amiss for now, nothing after five
 * letters within at least a week. Whoever signs in by a link has its mailbox, and is written to
 * again.
 */
@Repository
public class Returned {

    /** So many come back, over so long a time, before an address counts as out of reach. */
    private static final int TIMES = 5;

    private static final Duration OVER = Duration.ofDays(7);

    /** What came back is forgotten when nothing came back for so long. */
    private static final Duration KEPT_FOR = Duration.ofDays(180);

    private final JdbcClient db;

    Returned(JdbcClient db) {
        this.db = db;
    }

    /**
     * An address out of reach.
     *
     * @param status as of RFC 3463, "5.1.1"; may be empty
     * @param said the words of the server that sent a letter back
     */
    public record Address(String address, Instant since, String status, String said) {

        static Address of(ResultSet row, int number) throws SQLException {
            return new Address(
                    row.getString("address"),
                    row.getObject("held_at", OffsetDateTime.class).toInstant(),
                    row.getString("status"),
                    row.getString("said"));
        }
    }

    boolean holds(String address) {
        return of(address).isPresent();
    }

    public Optional<Address> of(String address) {
        return held(List.of(address)).stream().findFirst();
    }

    /** Those of them that are out of reach. */
    List<Address> held(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : db.sql(
                                """
                                select * from mail_return where address in (:addresses) and held_at is not null
                                order by held_at desc, address
                                """)
                        .param("addresses", addresses)
                        .query(Address::of)
                        .list();
    }

    /** There is no such mailbox. */
    void unknown(String address, String status, String said) {
        count(address, status, said, true);
    }

    /** It is full, or its server had no time for five days. */
    void failed(String address, String status, String said) {
        count(address, status, said, false);
    }

    private void count(String address, String status, String said, boolean forGood) {
        db.sql(
                        """
                        insert into mail_return as known (address, status, said, held_at)
                        values (:address, left(:status, 20), left(:said, 500), case when :forGood then now() end)
                        on conflict (address) do update set
                            times = known.times + 1, last_at = now(), status = excluded.status, said = excluded.said,
                            held_at = coalesce(known.held_at, excluded.held_at, case
                                when known.times + 1 >= :times and known.first_at <= now() - make_interval(secs => :over)
                                    then now() end)
                        """)
                .param("address", address)
                .param("status", status)
                .param("said", said)
                .param("forGood", forGood)
                .param("times", TIMES)
                .param("over", OVER.toSeconds())
                .update();
    }

    /** Somebody has shown that they read there. */
    public void reached(String address) {
        db.sql("delete from mail_return where address = :address")
                .param("address", address)
                .update();
    }

    int forget() {
        return db.sql(
                        "delete from mail_return where last_at < now() - make_interval(secs =>"
                                + " :kept)")
                .param("kept", KEPT_FOR.toSeconds())
                .update();
    }
}
