package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Signatures that came in, as the round sees to them. */
@Repository
class NewSignatures {

    /** A second. */
    private static final int CROWD = 500;

    private final NetworkScope scope;

    NewSignatures(NetworkScope scope) {
        this.scope = scope;
    }

    /** The oldest; another node takes others at the same time. */
    List<Signature> next(Network.Id network, int most) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from signature where network_id = :network and taken_at is null
                                        order by signed_at, id limit :most for update skip locked
                                        """)
                                .param("network", network.value())
                                .param("most", most)
                                .query(SignatureRows::signature)
                                .list());
    }

    /** Whether so many have come within a second that everything else has to wait. */
    boolean isCrowd(Network.Id network, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                select count(*) from (
                                                    select from signature where network_id = :network and taken_at is null and signed_at > :since
                                                    limit :crowd) found
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "since",
                                                now.minusSeconds(1).atOffset(ZoneOffset.UTC))
                                        .param("crowd", CROWD)
                                        .query(Integer.class)
                                        .single()
                                == CROWD);
    }

    /** Until the transaction ends nobody else sees to this address below this statement. */
    void hold(Network.Id network, Statement.Id statement, String mail) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select pg_advisory_xact_lock(hashtextextended(:network || :statement || :mail, 0))
                                        """)
                                .param("network", network.toString())
                                .param("statement", statement.toString())
                                .param("mail", mail)
                                .query((row, n) -> n)
                                .list());
    }

    /**
     * Whom an address has signed for below this statement and who stand by it, the oldest first.
     * Whoever was rejected is not another by withdrawing and signing anew.
     */
    List<Signature> of(Network.Id network, Statement.Id statement, String mail) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from signature
                                        where network_id = :network and statement_id = :statement and mail = :mail
                                          and taken_at is not null and (withdrawn_at is null or accepted is false)
                                        order by signed_at, id
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("mail", mail)
                                .query(SignatureRows::signature)
                                .list());
    }

    void taken(
            Network.Id network,
            Signature.Id id,
            @Nullable Place place,
            String pattern,
            Collection<Doubt> doubts,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set place_id = :place, country = :country, pattern = :pattern, doubts = :doubts,
                                                             taken_at = :now
                                        where network_id = :network and id = :id
                                        """)
                                .param("place", place == null ? null : place.id().value())
                                .param("country", place == null ? null : place.country())
                                .param("pattern", pattern)
                                .param(
                                        "doubts",
                                        doubts.stream().map(Doubt::code).toArray(String[]::new))
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    /**
     * What was said last stands where nothing is confirmed yet: who signs twice has seen a slip.
     */
    void sayInstead(
            Network.Id network, Signature.Id first, Signature again, @Nullable Place place) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set name = :name, place_typed = :typed, place_id = :place, country = :country,
                                                             sentence = :sentence, name_public = :namePublic,
                                                             sentence_public = :sentencePublic, language = :language
                                        where network_id = :network and id = :id and confirmed_at is null
                                        """)
                                .param("name", again.name())
                                .param("typed", again.placeTyped())
                                .param("place", place == null ? null : place.id().value())
                                .param("country", place == null ? null : place.country())
                                .param("sentence", again.sentence())
                                .param("namePublic", again.namePublic())
                                .param("sentencePublic", again.sentencePublic())
                                .param("language", again.language().code())
                                .param("network", network.value())
                                .param("id", first.value())
                                .update());
    }

    /** Somebody signed twice: the first one stands, and a letter has told them so. */
    void drop(Network.Id network, Signature.Id again) {
        scope.in(
                network,
                db ->
                        db.sql("delete from signature where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", again.value())
                                .update());
    }

    void written(Network.Id network, Signature.Id id, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set letters = letters + 1, letter_at = :now where network_id = :network and id = :id
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }
}
