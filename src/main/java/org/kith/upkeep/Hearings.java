package org.kith.upkeep;

import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which contacts were asked about a claim, and what they said; no word takes another's place. */
@Repository
class Hearings {

    private final NetworkScope scope;

    Hearings(NetworkScope scope) {
        this.scope = scope;
    }

    void letter(Network.Id network, UUID claim, Token token, Letters.To to) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into group_claim_letter (token_hash, network_id, claim_id, mail, name)
                                        values (:hash, :network, :claim, :mail, :name)
                                        """)
                                .param("hash", token.hash())
                                .param("network", network.value())
                                .param("claim", claim)
                                .param("mail", Recipients.small(to.mail()))
                                .param("name", to.name())
                                .update());
    }

    /** Whom a letter's link speaks for, of a claim that still waits. */
    record Asked(UUID claim, String mail, String name) {}

    Optional<Asked> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select l.claim_id, l.mail, l.name from group_claim_letter l
                                               join group_claim c on c.network_id = l.network_id and c.id = l.claim_id
                                        where l.network_id = :network and l.token_hash = :hash
                                          and c.decision is null and c.withdrawn_at is null
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(
                                        (row, n) ->
                                                new Asked(
                                                        row.getObject("claim_id", UUID.class),
                                                        row.getString("mail"),
                                                        row.getString("name")))
                                .optional());
    }

    /** False where the claim was decided or taken back meanwhile. */
    boolean say(Network.Id network, UUID claim, Asked who, boolean objects, String words) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into group_claim_word (id, network_id, claim_id, mail, name, objects, words)
                                                select :id, c.network_id, c.id, :mail, :name, :objects, :words from group_claim c
                                                where c.network_id = :network and c.id = :claim
                                                  and c.decision is null and c.withdrawn_at is null
                                                for share
                                                """)
                                        .param("id", Uuid7.next())
                                        .param("network", network.value())
                                        .param("claim", claim)
                                        .param("mail", who.mail())
                                        .param("name", who.name())
                                        .param("objects", objects)
                                        .param("words", words)
                                        .update()
                                == 1);
    }

    Hearing of(Network.Id network, Claim claim) {
        return scope.in(
                network,
                db -> {
                    List<Hearing.Word> words =
                            db.sql(
                                            """
                                            select * from group_claim_word where network_id = :network and claim_id = :claim
                                            order by said_at, id
                                            """)
                                    .param("network", network.value())
                                    .param("claim", claim.id())
                                    .query(Hearings::word)
                                    .list();
                    Set<String> asked =
                            new HashSet<>(
                                    db.sql(
                                                    """
                                                    select mail from group_claim_letter
                                                    where network_id = :network and claim_id = :claim
                                                    """)
                                            .param("network", network.value())
                                            .param("claim", claim.id())
                                            .query(String.class)
                                            .list());
                    return new Hearing(claim, words, asked);
                });
    }

    private static Hearing.Word word(ResultSet row, int number) throws SQLException {
        return new Hearing.Word(
                row.getObject("claim_id", UUID.class),
                row.getString("mail"),
                row.getString("name"),
                row.getBoolean("objects"),
                row.getString("words"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
