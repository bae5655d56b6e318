package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who asked to sign in under another address, and what became of it. */
@Repository
public class AddressChanges {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    AddressChanges(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public UUID ask(Person person, String now) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into address_change (id, person_id, old_mail, new_mail)
                        values (:id, :person, :before, :now)
                        """)
                .param("id", id)
                .param("person", person.id().value())
                .param("before", person.mail())
                .param("now", now)
                .update();
        return id;
    }

    /** Until the transaction ends, whoever else uses it waits. */
    public Optional<AddressChange> hold(UUID id) {
        return find("select * from address_change where id = :id for update", id);
    }

    public Optional<AddressChange> find(UUID id) {
        return find("select * from address_change where id = :id", id);
    }

    private Optional<AddressChange> find(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(AddressChanges::change).optional();
    }

    /**
     * The new address holds from now on; false where the person has another by now than they had.
     *
     * @throws org.springframework.dao.DuplicateKeyException where it is somebody's own
     */
    public boolean finish(AddressChange change) {
        return readdress(change.person(), change.before(), change.now())
                && db.sql("update address_change set done_at = now() where id = :id")
                                .param("id", change.id())
                                .update()
                        == 1;
    }

    /**
     * It is not done, or the old address holds again; and what was asked for since is over with it,
     * or whoever took the account would go on to a third address.
     *
     * @throws org.springframework.dao.DuplicateKeyException where the old one is somebody's own now
     */
    public void stop(AddressChange change) {
        if (change.done() != null) {
            readdress(change.person(), mail(change.person()), change.before());
        }
        db.sql(
                        """
                        update address_change set stopped_at = now()
                        where person_id = :person and stopped_at is null
                          and asked_at >= (select asked_at from address_change where id = :id)
                        """)
                .param("person", change.person().value())
                .param("id", change.id())
                .update();
    }

    private String mail(Person.Id person) {
        return db.sql("select mail from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private boolean readdress(Person.Id person, String before, String now) {
        var changed =
                db.sql("update person set mail = :now where id = :id and mail = :before")
                                .param("now", now)
                                .param("before", before)
                                .param("id", person.value())
                                .update()
                        == 1;
        if (changed) {
            events.publishEvent(new AddressChanged(person, before, now));
        }
        return changed;
    }

    /** Where somebody was reached before, except what is somebody else's by now. */
    public List<String> former(Person.Id person) {
        return db.sql(
                        """
                        select distinct had from address_change, lateral (values (old_mail), (new_mail)) had (had)
                        where person_id = :person and done_at is not null
                          and not exists (select from person where mail = had)
                        order by 1
                        """)
                .param("person", person.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static AddressChange change(ResultSet row, int number) throws SQLException {
        return new AddressChange(
                row.getObject("id", UUID.class),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getString("old_mail"),
                row.getString("new_mail"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "done_at"),
                instant(row, "stopped_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
