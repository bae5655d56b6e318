package org.kith.privacy;

import org.kith.account.AddressChanges;
import org.kith.account.Person;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads and forgets the rows that tell of a person, whatever table they stand in. */
@Repository
class Holding {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JdbcClient db;
    private final JsonMapper json;
    private final AddressChanges addresses;

    Holding(NetworkScope scope, JdbcClient db, JsonMapper json, AddressChanges addresses) {
        this.scope = scope;
        this.db = db;
        this.json = json;
        this.addresses = addresses;
    }

    /** Them as they are now, last, and as they were reached before. */
    List<Person> underEachAddress(Person person) {
        return Stream.concat(
                        addresses.former(person.id()).stream()
                                .map(
                                        mail ->
                                                new Person(
                                                        person.id(),
                                                        person.name(),
                                                        mail,
                                                        person.language(),
                                                        person.operator())),
                        Stream.of(person))
                .toList();
    }

    /** The networks that know somebody, in the order in which they came. */
    @Transactional
    public List<Network.Id> networks(Person person) {
        return db.sql("select networks_that_know(:who, :address)")
                .param("who", person.id().value())
                .param("address", person.mail())
                .query((row, n) -> new Network.Id(row.getObject(1, UUID.class)))
                .list();
    }

    List<Map<String, Object>> rows(Network.Id network, Trace trace, Person person) {
        return scope.in(network, inNetwork -> rows(inNetwork, trace, person)).stream()
                // Letters of no network are seen in each, and are the installation's.
                .filter(row -> network.toString().equals(row.get("network_id")))
                .filter(row -> !trace.table().equals("moderation_case") || told(network, row))
                .map(row -> trace.table().equals("attendance") ? withSessions(network, row) : row)
                .map(row -> trace.table().equals("guest") ? withMarks(network, row) : row)
                .toList();
    }

    /** With the sessions in which a registration has places or waits: they go with it. */
    private Map<String, Object> withSessions(Network.Id network, Map<String, Object> attendance) {
        var sessions =
                scope.in(
                        network,
                        inNetwork ->
                                inNetwork
                                        .sql(
                                                """
                                                select (select string_agg(value, ' / ' order by key) from jsonb_each_text(s.title_in))
                                                       || ', ' || to_char(p.starts, 'YYYY-MM-DD HH24:MI')
                                                from workshop_place p
                                                join conference_session s on s.network_id = p.network_id and s.id = p.session_id
                                                where p.network_id = :network and p.attendance_id = :attendance
                                                order by p.starts, p.companion
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "attendance",
                                                UUID.fromString(
                                                        String.valueOf(attendance.get("id"))))
                                        .query(String.class)
                                        .list());
        var all = new LinkedHashMap<>(attendance);
        if (!sessions.isEmpty()) {
            all.put("sessions", String.join("; ", sessions));
        }
        return all;
    }

    /** With what doors noted of a guest and of who came along: it goes with the guest. */
    private Map<String, Object> withMarks(Network.Id network, Map<String, Object> guest) {
        var marks =
                scope.in(
                        network,
                        inNetwork ->
                                inNetwork
                                        .sql(
                                                """
                                                select case when here then '+ ' else '- ' end || to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')
                                                from guest_mark where network_id = :network and guest_id = :guest order by seen_at, id
                                                """)
                                        .param("network", network.value())
                                        .param(
                                                "guest",
                                                UUID.fromString(String.valueOf(guest.get("id"))))
                                        .query(String.class)
                                        .list());
        var all = new LinkedHashMap<>(guest);
        if (!marks.isEmpty()) {
            all.put("seen_at_door", String.join("; ", marks));
        }
        return all;
    }

    /** Who wrote something hears that it was reported where something was decided against it. */
    private boolean told(Network.Id network, Map<String, Object> reported) {
        return scope.in(
                network,
                inNetwork ->
                        inNetwork
                                .sql(
                                        """
                                        select exists (select from moderation_decision where network_id = :network and case_id = :case
                                                                                         and verdict <> 'left')
                                        """)
                                .param("network", network.value())
                                .param("case", UUID.fromString(String.valueOf(reported.get("id"))))
                                .query(Boolean.class)
                                .single());
    }

    @Transactional
    public List<Map<String, Object>> rows(Trace trace, Person person) {
        return rows(db, trace, person);
    }

    private List<Map<String, Object>> rows(JdbcClient client, Trace trace, Person person) {
        return client
                .sql("select rows_about(:table, :column, :said)::text")
                .param("table", trace.table())
                .param("column", trace.column())
                .param("said", said(trace, person))
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(row -> json.readValue(row, ROW))
                .map(trace::shown)
                .toList();
    }

    /** All that a network holds about somebody is forgotten, in one transaction. */
    void forget(Network.Id network, Person person, boolean belonged) {
        scope.in(
                network,
                inNetwork -> {
                    var phones = phones(inNetwork, person);
                    forgetJson(inNetwork, person, phones);
                    forgetClaims(inNetwork, person);
                    Traces.OF_NETWORKS.stream()
                            .filter(trace -> !trace.table().equals("audit"))
                            .filter(trace -> belonged || trace.by() != Trace.By.NAME)
                            .forEach(trace -> forget(inNetwork, trace, person));
                    forgetSender(inNetwork, person);
                    return inNetwork
                            .sql("select erase_from_audit(:who, :marks, :words)")
                            .param("who", person.id().value())
                            .param("marks", marks(person))
                            .param("words", words(person, phones))
                            .query(Long.class)
                            .single();
                });
    }

    /**
     * And all that the installation holds; the account is nobody's from then on.
     *
     * @param known them under each address
     */
    @Transactional
    public void forget(Person person, List<Person> known) {
        db.sql(
                        """
                        delete from recovery_voice where recovery_id in (select id from recovery where person_id = :person)
                        """)
                .param("person", person.id().value())
                .update();
        Traces.OF_THE_INSTALLATION.stream()
                .filter(trace -> !trace.table().equals("person"))
                .forEach(trace -> known.forEach(one -> forget(db, trace, one)));
        db.sql(
                        """
                        update person set name = '—', mail = 'erased-' || id || '@kith.invalid', operator = false, guarded_since = null
                        where id = :id
                        """)
                .param("id", person.id().value())
                .update();
    }

    private static void forget(JdbcClient client, Trace trace, Person person) {
        if (trace.fate() == Trace.Fate.DELETED) {
            client.sql("select forget_rows(:table, :column, :said)")
                    .param("table", trace.table())
                    .param("column", trace.column())
                    .param("said", said(trace, person))
                    .query(Long.class)
                    .single();
        } else {
            client.sql("select forget_names(:table, :column, :said, :names)")
                    .param("table", trace.table())
                    .param("column", trace.column())
                    .param("said", said(trace, person))
                    .param("names", trace.names().toArray(String[]::new))
                    .query(Long.class)
                    .single();
        }
    }

    /** Answers to the network's letters go to them no more. */
    private static void forgetSender(JdbcClient client, Person person) {
        client.sql(
                        """
                        update mail_sender set reply_to = nullif(reply_to, :mail),
                                               proposed_reply_to = nullif(proposed_reply_to, :mail)
                        where network_id = kith_network() and :mail in (reply_to, proposed_reply_to)
                        """)
                .param("mail", person.mail())
                .update();
    }

    /** What others were asked and said about their claims goes with these. */
    private static void forgetClaims(JdbcClient client, Person person) {
        client.sql(
                        """
                        delete from group_claim_letter where claim_id in (select id from group_claim where person_id = :person)
                        """)
                .param("person", person.id().value())
                .update();
        client.sql(
                        """
                        delete from group_claim_word where claim_id in (select id from group_claim where person_id = :person)
                        """)
                .param("person", person.id().value())
                .update();
    }

    private static void forgetJson(JdbcClient client, Person person, List<String> phones) {
        Traces.KEPT_AS_THEY_WERE.forEach(
                (table, columns) ->
                        columns.forEach(
                                column ->
                                        client.sql(
                                                        "select forget_words(:table, :column,"
                                                                + " :marks, :words)")
                                                .param("table", table)
                                                .param("column", column)
                                                .param("marks", marks(person))
                                                .param("words", words(person, phones))
                                                .query(Long.class)
                                                .single()));
    }

    private static List<String> phones(JdbcClient client, Person person) {
        return client.sql(
                        """
                        select distinct phone from group_contact
                        where network_id = kith_network() and phone is not null
                          and (person_id = :person or lower(mail) = :mail)
                        """)
                .param("person", person.id().value())
                .param("mail", person.mail())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What shows that a row is about them: their address, which nobody else has. */
    private static String[] marks(Person person) {
        return new String[] {person.mail(), person.id().toString()};
    }

    /** What is taken out of such a row. */
    private static String[] words(Person person, List<String> phones) {
        return Stream.concat(Stream.of(person.mail(), person.name()), phones.stream())
                .toArray(String[]::new);
    }

    private static String said(Trace trace, Person person) {
        return switch (trace.by()) {
            case PERSON -> person.id().toString();
            case MAIL -> person.mail();
            case NAME -> person.name();
        };
    }
}
