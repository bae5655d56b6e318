package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The yearly questions to groups, their letters and answers. */
@Repository
class Questions {

    private static final int SIZE = 50;

    private final NetworkScope scope;

    Questions(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * Groups here for a year that were not asked in a year. Who can be written to is asked; a group
     * that nobody can reach stays in the directory as it is.
     */
    List<Group.Id> due(Network.Id network, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select id from group_card g
                                        where network_id = :network and reachable and not demonstration and created_at <= :yearAgo
                                          and not exists (select from group_question q
                                                          where q.network_id = :network and q.group_id = g.id
                                                            and (q.answered_at is null or q.asked_at > :yearAgo))
                                        order by created_at limit 500
                                        """)
                                .param("network", network.value())
                                .param(
                                        "yearAgo",
                                        now.minus(Question.EVERY).atOffset(ZoneOffset.UTC))
                                .query((row, n) -> new Group.Id(row.getObject("id", UUID.class)))
                                .list());
    }

    /** False where one is open: the database decides between two nodes. */
    boolean ask(Network.Id network, UUID id, Group.Id group, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into group_question (id, network_id, group_id, asked_at)
                                                values (:id, :network, :group, :now) on conflict do nothing
                                                """)
                                        .param("id", id)
                                        .param("network", network.value())
                                        .param("group", group.value())
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    void letter(Network.Id network, UUID question, Token token, Letters.To to, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into group_question_letter (token_hash, network_id, question_id, mail, name, sent_at)
                                        values (:hash, :network, :question, lower(:mail), :name, :now)
                                        """)
                                .param("hash", token.hash())
                                .param("network", network.value())
                                .param("question", question)
                                .param("mail", to.mail())
                                .param("name", to.name())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update());
    }

    /** The addresses that were written to, in small letters. */
    Set<String> writtenTo(Network.Id network, UUID question) {
        return new HashSet<>(
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select mail from group_question_letter
                                                where network_id = :network and question_id = :question
                                                """)
                                        .param("network", network.value())
                                        .param("question", question)
                                        .query(String.class)
                                        .list()));
    }

    /** All that wait for an answer. */
    List<Question> open(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from group_question where network_id = :network and answered_at is null order by asked_at
                                        """)
                                .param("network", network.value())
                                .query(Questions::question)
                                .list());
    }

    /**
     * Those of which the coordinator was told, the oldest first.
     *
     * @param page counted from 1
     */
    Slice<Question> silent(Network.Id network, int page) {
        return scope.in(
                network,
                db -> {
                    var total = new long[1];
                    var number = Math.max(1, page);
                    var items =
                            db.sql(
                                            """
                                            select *, count(*) over () as total from group_question
                                            where network_id = :network and answered_at is null and coordinator_at is not null
                                            order by asked_at, id limit :size offset :from
                                            """)
                                    .param("network", network.value())
                                    .param("size", SIZE)
                                    .param("from", (number - 1L) * SIZE)
                                    .query(
                                            (row, n) -> {
                                                total[0] = row.getLong("total");
                                                return question(row, n);
                                            })
                                    .list();
                    return new Slice<>(items, number, SIZE, total[0]);
                });
    }

    Optional<Question> open(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from group_question
                                        where network_id = :network and group_id = :group and answered_at is null
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(Questions::question)
                                .optional());
    }

    /** False where an answer or another node came first. */
    boolean step(Network.Id network, UUID question, Question.Step step, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update group_question
                                                set others_at = case when :step = 'OTHERS' then :now else others_at end,
                                                    coordinator_at = case when :step = 'COORDINATOR' then :now else coordinator_at end,
                                                    dormant_at = case when :step = 'DORMANT' then :now else dormant_at end
                                                where network_id = :network and id = :id and answered_at is null
                                                  and case :step when 'OTHERS' then others_at when 'COORDINATOR' then coordinator_at else dormant_at end is null
                                                """)
                                        .param("step", step.name())
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .param("network", network.value())
                                        .param("id", question)
                                        .update()
                                == 1);
    }

    /** Whom a letter's link answers for, and which group; empty where it was answered already. */
    record Asked(UUID question, Group.Id group, String name) {}

    Optional<Asked> find(Network.Id network, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select q.id, q.group_id, l.name from group_question_letter l
                                               join group_question q on q.network_id = l.network_id and q.id = l.question_id
                                        where l.network_id = :network and l.token_hash = :hash and q.answered_at is null
                                        """)
                                .param("network", network.value())
                                .param("hash", token.hash())
                                .query(
                                        (row, n) ->
                                                new Asked(
                                                        row.getObject("id", UUID.class),
                                                        new Group.Id(
                                                                row.getObject(
                                                                        "group_id", UUID.class)),
                                                        row.getString("name")))
                                .optional());
    }

    boolean answer(Network.Id network, UUID question, String name) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update group_question set answered_at = now(), answered_name = :name
                                                where network_id = :network and id = :id and answered_at is null
                                                """)
                                        .param("name", name)
                                        .param("network", network.value())
                                        .param("id", question)
                                        .update()
                                == 1);
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new Group.Id(row.getObject("group_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                moment(row, "others_at"),
                moment(row, "coordinator_at"),
                moment(row, "dormant_at"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
