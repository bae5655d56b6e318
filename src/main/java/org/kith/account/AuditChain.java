package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The seals of a network's audit, walked from the first to the last: each is worked out anew from
 * what its row says and from the seal before it. The database makes them (V061); this does not ask
 * it whether they are right.
 */
public final class AuditChain {

    private static final int STRIDE = 5_000;

    private final NetworkScope scope;

    public AuditChain(NetworkScope scope) {
        this.scope = scope;
    }

    /** How a walk ended. */
    public sealed interface Walk {

        /**
         * @param number of the last seal, 0 where there is none
         * @param hash of the last seal in hexadecimal; noted elsewhere, it proves later that nobody
         *     has written the whole chain anew
         * @param erased rows that a person was taken out of who asked to be forgotten; that they
         *     were is itself a row of the chain
         */
        record Whole(long number, String hash, int erased) implements Walk {}

        /**
         * @param number of the first seal that is not right
         */
        record Broken(long number, String why) implements Walk {}
    }

    /** One seal beside its audit row. */
    private record Seal(long number, byte[] hash, String row, @Nullable String said) {}

    public Walk walk(Network.Id network) {
        return scope.in(network, db -> walk(db, network));
    }

    /** On a connection that is held to the network. */
    public static Walk walk(JdbcClient db, Network.Id network) {
        // The head first: what is added while we walk comes after it.
        var head = head(db, network);
        var erased = erased(db, network);
        var last = new byte[0];
        for (long number = 0; number < head.number(); ) {
            var seals = seals(db, network, number, Math.min(number + STRIDE, head.number()));
            if (seals.isEmpty()) {
                return new Walk.Broken(number + 1, "it and all later ones have been removed");
            }
            for (var seal : seals) {
                var wrong = wrong(seal, ++number, last, erased);
                if (wrong != null) {
                    return new Walk.Broken(number, wrong);
                }
                last = seal.hash();
            }
        }
        if (!Arrays.equals(last, head.hash())) {
            return new Walk.Broken(head.number(), "the chain does not end as it once did");
        }
        var hash = HexFormat.of().formatHex(last);
        return unsealed(db, network, new Walk.Whole(head.number(), hash, erased.size()));
    }

    /** What is not right with a seal, null where nothing is. */
    private static @Nullable String wrong(
            Seal seal, long number, byte[] before, Set<String> erased) {
        if (seal.number() != number) {
            return "its seal has been removed";
        }
        if (seal.said() == null) {
            return "row " + seal.row() + " has been removed";
        }
        return erased.contains(seal.row()) || Arrays.equals(seal.hash(), hash(before, seal.said()))
                ? null
                : "row " + seal.row() + " has been altered, or stands in another's place";
    }

    /** Rows that no longer say what was sealed, because a person was taken out of them. */
    private static Set<String> erased(JdbcClient db, Network.Id network) {
        return db.sql(
                        """
                        select jsonb_array_elements_text(after -> 'rows') from audit
                        where network_id = :network and action = 'erased' and subject_kind = 'person'
                        except select id::text from audit where network_id = :network and action = 'erased'
                        """)
                .param("network", network.value())
                .query((row, n) -> row.getString(1))
                .set();
    }

    private static Walk unsealed(JdbcClient db, Network.Id network, Walk.Whole whole) {
        return db.sql(
                        """
                        select audit.id::text from audit
                        left join audit_seal seal on seal.network_id = audit.network_id and seal.audit_id = audit.id
                        left join audit_head head on head.network_id = audit.network_id
                        where audit.network_id = :network
                          and (seal.number is null or seal.number > coalesce(head.number, 0))
                        order by audit.at, audit.id limit 1
                        """)
                .param("network", network.value())
                .query(String.class)
                .optional()
                .<Walk>map(
                        row ->
                                new Walk.Broken(
                                        whole.number() + 1,
                                        "row " + row + " has been added past the seals"))
                .orElse(whole);
    }

    private record Head(long number, byte[] hash) {}

    private static Head head(JdbcClient db, Network.Id network) {
        return db.sql("select number, hash from audit_head where network_id = :network")
                .param("network", network.value())
                .query((row, n) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional()
                .orElseGet(() -> new Head(0, new byte[0]));
    }

    private static List<Seal> seals(JdbcClient db, Network.Id network, long after, long until) {
        return db.sql(
                        """
                        select seal.number, seal.hash, seal.audit_id::text as row,
                               case when a.id is not null then jsonb_build_array(
                                   seal.number, a.id, a.network_id, (extract(epoch from a.at) * 1000000)::bigint,
                                   a.actor_id, a.actor_name, a.action, a.subject_kind, a.subject_id,
                                   a.before, a.after, a.import_id)::text end as said
                        from audit_seal seal
                        left join audit a on a.network_id = seal.network_id and a.id = seal.audit_id
                        where seal.network_id = :network and seal.number > :after and seal.number <= :until
                        order by seal.number
                        """)
                .param("network", network.value())
                .param("after", after)
                .param("until", until)
                .query(AuditChain::seal)
                .list();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getBytes("hash"),
                row.getString("row"),
                row.getString("said"));
    }

    private static byte[] hash(byte[] before, String said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
