package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.names.Skeleton;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The indexes over all spellings: each answers one question about a folded text. */
@Repository
class Spellings {

    /** So many candidates of one question are compared. */
    static final int MOST = 80;

    /** Names are not longer, and each letter more costs the index time. */
    private static final int LONGEST = 60;

    private final JdbcClient db;
    private final TransactionTemplate guarded;

    Spellings(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.guarded = new TransactionTemplate(transactions);
        // Within somebody's transaction a savepoint, so that giving up here breaks nothing there.
        guarded.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Names that begin with the text; those that are the text first. */
    List<Candidate> beginning(String folded, @Nullable String country) {
        return db.sql(
                        """
                        with best as materialized (
                            select place_id, folded, standing from place_name
                            where folded >= :text and folded < :text || '~'
                              and (cast(:country as text) is null
                                   or exists (select from place p where p.id = place_id and p.country = :country))
                            order by folded = :text desc, standing desc limit :most)
                        select n.place_id, n.name, n.folded, n.kind, n.standing
                        from best join place_name n on n.place_id = best.place_id and n.folded = best.folded
                        """)
                .param("text", folded)
                .param("country", country)
                .param("most", MOST)
                .query(Spellings::candidate)
                .list();
    }

    /** Names with the same consonants. */
    List<Candidate> sounding(String folded, @Nullable String country) {
        var skeleton = Skeleton.of(folded);
        if (skeleton.length() < 2) {
            return List.of();
        }
        return db.sql(
                        """
                        select place_id, name, folded, kind, standing from place_name
                        where skeleton = :skeleton
                          and (cast(:country as text) is null
                               or exists (select from place p where p.id = place_id and p.country = :country))
                        order by standing desc limit :most
                        """)
                .param("skeleton", skeleton)
                .param("country", country)
                .param("most", MOST)
                .query(Spellings::candidate)
                .list();
    }

    /** Names with a word, not the first, that begins with the text. */
    List<Candidate> holding(String folded, @Nullable String country) {
        if (folded.length() < 3 || folded.length() > LONGEST) {
            return List.of();
        }
        return unlessSlow(
                """
                select place_id, name, folded, kind, standing from place_name
                where folded like '% ' || :text || '%'
                  and (cast(:country as text) is null
                       or exists (select from place p where p.id = place_id and p.country = :country))
                order by standing desc limit :most
                """,
                folded, country);
    }

    /** Names one slip of the finger away: of short texts too little is left in common otherwise. */
    List<Candidate> slipped(String folded, @Nullable String country) {
        return db.sql(
                        """
                        select place_id, name, folded, kind, standing from place_name
                        where folded = any(:slips)
                          and (cast(:country as text) is null
                               or exists (select from place p where p.id = place_id and p.country = :country))
                        order by standing desc limit :most
                        """)
                .param("slips", Slips.of(folded).toArray(String[]::new))
                .param("country", country)
                .param("most", MOST)
                .query(Spellings::candidate)
                .list();
    }

    /** Names, like the text or of its consonants, of places that people have added. */
    List<Candidate> added(String folded, @Nullable String country) {
        return db.sql(
                        """
                        select n.place_id, n.name, n.folded, n.kind, n.standing
                        from place p join place_name n on n.place_id = p.id
                        where p.source = 'stated'
                          and (similarity(n.folded, :text) > 0.3 or n.skeleton = :skeleton)
                          and (cast(:country as text) is null or p.country = :country)
                        order by similarity(n.folded, :text) desc, n.standing desc limit :most
                        """)
                .param("text", folded.substring(0, Math.min(LONGEST, folded.length())))
                .param("skeleton", Skeleton.of(folded))
                .param("country", country)
                .param("most", MOST)
                .query(Spellings::candidate)
                .list();
    }

    /** Names that share many groups of three letters with the text. */
    List<Candidate> resembling(String folded, @Nullable String country) {
        return unlessSlow(
                """
                select place_id, name, folded, kind, standing from place_name
                where folded % :text
                  and (cast(:country as text) is null
                       or exists (select from place p where p.id = place_id and p.country = :country))
                order by similarity(folded, :text) desc, standing desc limit :most
                """,
                folded.substring(0, Math.min(LONGEST, folded.length())), country);
    }

    /**
     * Runs a question for 400 milliseconds at most, which only a busy machine needs; then there is
     * none.
     */
    private List<Candidate> unlessSlow(String sql, String folded, @Nullable String country) {
        try {
            return Objects.requireNonNull(
                    guarded.execute(
                            status -> {
                                limit("400");
                                var found =
                                        db.sql(sql)
                                                .param("text", folded)
                                                .param("country", country)
                                                .param("most", MOST)
                                                .query(Spellings::candidate)
                                                .list();
                                limit("0");
                                return found;
                            }));
        } catch (QueryTimeoutException
                | org.springframework.dao.DataAccessResourceFailureException slow) {
            return List.of();
        }
    }

    private void limit(String milliseconds) {
        db.sql(
                        """
                        select set_config('statement_timeout', :milliseconds, true),
                               set_config('pg_trgm.similarity_threshold', '0.4', true)
                        """)
                .param("milliseconds", milliseconds)
                .query((row, n) -> n)
                .single();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new Place.Id(row.getObject("place_id", UUID.class)),
                row.getString("name"),
                row.getString("folded"),
                row.getString("kind").equals("official"),
                row.getDouble("standing"));
    }
}
