package org.kith.account;

import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Everybody with a sign-in on this installation. */
@Repository
public class People {

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    public Optional<Person> find(Person.Id id) {
        return db.sql("select * from person where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    public Optional<Person> withMail(String mail) {
        return db.sql("select * from person where mail = :mail")
                .param("mail", mail.strip().toLowerCase(Locale.ROOT))
                .query(People::person)
                .optional();
    }

    /** The person with this mail address; the one who was there first stays as they are. */
    public Person add(Person person) {
        db.sql(
                        """
                        insert into person (id, name, mail, language, operator)
                        values (:id, :name, :mail, :language, :operator)
                        on conflict (mail) do nothing
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("mail", person.mail())
                .param("language", person.language().code())
                .param("operator", person.operator())
                .update();
        return withMail(person.mail()).orElseThrow();
    }

    /** What was written down of what they did before keeps the name of its time. */
    public void correct(Person.Id person, String name, Language language) {
        db.sql("update person set name = :name, language = :language where id = :id")
                .param("name", name)
                .param("language", language.code())
                .param("id", person.value())
                .update();
    }

    /** Who runs the installation, in the order in which they came. */
    public List<Person.Id> operators() {
        return db.sql("select id from person where operator order by created_at, id")
                .query((row, n) -> new Person.Id(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Gives the running of the installation up, for others to go on. False where nobody else runs
     * it: of two who give it up at once, one stays.
     */
    public boolean stepsDown(Person.Id person) {
        return db.sql(
                                """
                                with held as (select id from person where operator order by id for update)
                                update person set operator = false
                                where id = :id and exists (select from held where id <> :id)
                                """)
                        .param("id", person.value())
                        .update()
                == 1;
    }

    /** Takes the installation out of somebody's hands. */
    public void runsNothing(Person.Id person) {
        db.sql("update person set operator = false where id = :id")
                .param("id", person.value())
                .update();
    }

    /** Whether they have a second factor, from now on or as before. */
    public void guarded(Person.Id person, boolean guarded) {
        db.sql(
                        """
                        update person set guarded_since = case when :guarded then coalesce(guarded_since, now()) end
                        where id = :id
                        """)
                .param("id", person.value())
                .param("guarded", guarded)
                .update();
    }

    public boolean isGuarded(Person.Id person) {
        return db.sql("select guarded_since is not null from person where id = :id")
                .param("id", person.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Until the transaction ends, whoever else holds them waits. */
    public void hold(Person.Id person) {
        db.sql("select id from person where id = :id for no key update")
                .param("id", person.value())
                .query(UUID.class)
                .single();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new Person.Id(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getBoolean("operator"));
    }
}
