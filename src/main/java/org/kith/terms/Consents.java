package org.kith.terms;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Who agreed to what, and when. */
@Repository
class Consents {

    private final NetworkScope scope;

    Consents(NetworkScope scope) {
        this.scope = scope;
    }

    /** All that a person ever agreed to here, the newest first. */
    List<Consent> of(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select v.document, v.number, c.language, c.agreed_at, c.withdrawn_at
                                        from consent c join terms_version v on v.network_id = c.network_id and v.id = c.version_id
                                        where c.network_id = :network and c.person_id = :person
                                        order by c.agreed_at desc, v.document desc
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query(Consents::consent)
                                .list());
    }

    /** How many agree to a version now. */
    long standing(Network.Id network, UUID version) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select count(*) from consent
                                        where network_id = :network and version_id = :version and withdrawn_at is null
                                        """)
                                .param("network", network.value())
                                .param("version", version)
                                .query(Long.class)
                                .single());
    }

    /** False where they agreed to it already. */
    boolean add(Network.Id network, Actor actor, Version version, Language language) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into consent (id, network_id, person_id, version_id, language)
                                                values (:id, :network, :person, :version, :language)
                                                on conflict do nothing
                                                """)
                                        .param("id", Uuid7.next())
                                        .param("network", network.value())
                                        .param("person", actor.personId().value())
                                        .param("version", version.id())
                                        .param("language", language.code())
                                        .update()
                                == 1);
    }

    /** How many stood until now. */
    int withdraw(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update consent set withdrawn_at = now()
                                        where network_id = :network and person_id = :person and withdrawn_at is null
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .update());
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                Document.of(row.getString("document")).orElseThrow(),
                row.getInt("number"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
