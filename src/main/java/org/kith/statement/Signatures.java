package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Signatures on the screen, from their first word to their last. */
@Repository
class Signatures {

    private static final HexFormat HEX = HexFormat.of();

    private final NetworkScope scope;

    Signatures(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * In one insert, whatever their number. What is not open at this moment takes none.
     *
     * @param inserted called when only the commit is left
     * @return those that are kept
     */
    Set<Signature.Id> add(Network.Id network, List<Signing> all, Instant now, Runnable inserted) {
        return scope.in(
                network,
                db -> {
                    var kept = insert(db, network, all, now);
                    inserted.run();
                    return kept;
                });
    }

    private static Set<Signature.Id> insert(
            JdbcClient db, Network.Id network, List<Signing> all, Instant now) {
        return db.sql(
                        """
                        insert into signature (id, network_id, statement_id, name, place_typed, mail, sentence, name_public,
                                               sentence_public, language, sent_from, signed_at)
                        select one.id, :network, s.id, one.name, one.place, one.mail, one.sentence, one.name_public,
                               one.sentence_public, one.language, decode(one.sent_from, 'hex'), :now
                        from unnest(:ids, :slugs, :names, :places, :mails, :sentences, :namesPublic, :sentencesPublic,
                                    :languages, :senders)
                             as one (id, slug, name, place, mail, sentence, name_public, sentence_public, language, sent_from)
                        join statement s on s.network_id = :network and s.slug = one.slug
                             and s.opened_at is not null and s.closed_at is null and s.kept_until > :today
                        returning id
                        """)
                .param("network", network.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", Days.of(now))
                .param("ids", each(all, one -> one.id().value(), UUID[]::new))
                .param("slugs", texts(all, Signing::statement))
                .param("names", texts(all, Signing::name))
                .param("places", texts(all, Signing::place))
                .param("mails", texts(all, Signing::mail))
                .param("sentences", texts(all, Signing::sentence))
                .param("namesPublic", each(all, Signing::namePublic, Boolean[]::new))
                .param("sentencesPublic", each(all, Signing::sentencePublic, Boolean[]::new))
                .param("languages", texts(all, one -> one.language().code()))
                .param("senders", texts(all, Signing::sentFrom))
                .query((row, n) -> new Signature.Id(row.getObject("id", UUID.class)))
                .set();
    }

    Optional<Signature> find(Network.Id network, Signature.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from signature where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(SignatureRows::signature)
                                .optional());
    }

    /** The first press of the button counts; a nonce comes with it, which makes the receipt. */
    boolean confirm(Network.Id network, Signature.Id id, String nonce, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update signature set confirmed_at = :now, nonce = :nonce
                                                where network_id = :network and id = :id and sheet_id is null
                                                  and confirmed_at is null and withdrawn_at is null and names_forgotten_at is null
                                                """)
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .param("nonce", HEX.parseHex(nonce))
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    void withdraw(Network.Id network, Signature.Id id, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set withdrawn_at = :now
                                        where network_id = :network and id = :id and withdrawn_at is null and names_forgotten_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void erase(Network.Id network, Signature.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from signature where network_id = :network and id = :id and names_forgotten_at is null
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private static @Nullable String[] texts(
            List<Signing> all, Function<Signing, @Nullable String> of) {
        var texts = new @Nullable String[all.size()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = of.apply(all.get(i));
        }
        return texts;
    }

    private static <T> T[] each(
            List<Signing> all, Function<Signing, T> of, IntFunction<T[]> array) {
        return all.stream().map(of).toArray(array);
    }
}
