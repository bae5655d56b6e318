package org.kith.openid;

import org.kith.account.Person;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who of this installation is whom at which provider. */
@Repository
public class Identities {

    private final JdbcClient db;

    Identities(JdbcClient db) {
        this.db = db;
    }

    /** Whether they are one and the same from now on: false where it is somebody else's. */
    boolean add(Person.Id person, Identity identity) {
        db.sql(
                        """
                        insert into provider_identity (id, person_id, provider, issuer, subject, shown)
                        values (:id, :person, :provider, :issuer, :subject, :shown)
                        on conflict (issuer, subject) do update
                            set person_id = excluded.person_id, provider = excluded.provider, shown = excluded.shown,
                                created_at = now(), last_used_at = null, removed_at = null
                            where provider_identity.removed_at is not null
                        """)
                .param("id", Uuid7.next())
                .param("person", person.value())
                .param("provider", identity.provider())
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("shown", identity.shown())
                .update();
        return holder(identity).filter(person::equals).isPresent();
    }

    Optional<Person.Id> holder(Identity identity) {
        return db.sql(
                        """
                        select person_id from provider_identity
                        where issuer = :issuer and subject = :subject and removed_at is null
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, n) -> new Person.Id(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whether they, or a recovery, have parted from an account at this provider before. */
    boolean parted(Person.Id person, String provider) {
        return db.sql(
                        """
                        select exists (select from provider_identity
                                       where person_id = :person and provider = :provider and removed_at is not null)
                        """)
                .param("person", person.value())
                .param("provider", provider)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void used(Identity identity) {
        db.sql(
                        """
                        update provider_identity set last_used_at = now()
                        where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .update();
    }

    public List<Line> of(Person.Id person) {
        return db.sql(
                        """
                        select id, provider, shown, created_at from provider_identity
                        where person_id = :person and removed_at is null order by created_at, id
                        """)
                .param("person", person.value())
                .query(
                        (row, n) ->
                                new Line(
                                        row.getObject("id", UUID.class),
                                        row.getString("provider"),
                                        row.getString("shown"),
                                        row.getObject("created_at", OffsetDateTime.class)))
                .list();
    }

    /** Removes one of this person's own; whose it is not, for them it is not there. */
    boolean remove(Person.Id person, UUID identity) {
        return db.sql(
                                """
                                update provider_identity set removed_at = now()
                                where person_id = :person and id = :id and removed_at is null
                                """)
                        .param("person", person.value())
                        .param("id", identity)
                        .update()
                == 1;
    }

    /** For who has lost what they signed in with: mail alone opens. */
    public void removeAll(Person.Id person) {
        db.sql(
                        """
                        update provider_identity set removed_at = now()
                        where person_id = :person and removed_at is null
                        """)
                .param("person", person.value())
                .update();
    }

    /**
     * As its holder sees it.
     *
     * @param provider its key; it may have been taken out of the configuration since
     * @param shown the mail address, or what else the provider knows them by
     */
    public record Line(UUID id, String provider, String shown, OffsetDateTime since) {}
}
