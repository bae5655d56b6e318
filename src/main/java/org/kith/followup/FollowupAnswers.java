package org.kith.followup;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was asked and has answered; and, apart from them, what was answered. */
@Repository
class FollowupAnswers {

    private final NetworkScope scope;

    FollowupAnswers(NetworkScope scope) {
        this.scope = scope;
    }

    /**
     * One answer to one question, by a number or in words. Nothing leads from it to who gave it.
     */
    record Given(FollowupQuestion.Id question, @Nullable Integer number, @Nullable String words) {}

    /** False where they were asked before. */
    boolean ask(Network.Id network, Gathering.Id gathering, Present whom) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into followup_asked (attendance_id, guest_id, network_id, gathering_id)
                                                values (:attendance, :guest, :network, :gathering) on conflict do nothing
                                                """)
                                        .param("network", network.value())
                                        .param("gathering", gathering.value())
                                        .param("attendance", whom.guest() ? null : whom.id())
                                        .param("guest", whom.guest() ? whom.id() : null)
                                        .update()
                                == 1);
    }

    List<UUID> asked(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select whose from followup_asked where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(UUID.class)
                                .list());
    }

    /** Whether they have answered; empty where they were not asked. */
    Optional<Boolean> answered(Network.Id network, UUID who) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select answered from followup_asked where network_id = :network and whose = :whose
                                        """)
                                .param("network", network.value())
                                .param("whose", who)
                                .query(Boolean.class)
                                .optional());
    }

    /** False where they have answered before, or were not asked. */
    boolean mark(Network.Id network, UUID who) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update followup_asked set answered = true
                                                where network_id = :network and whose = :whose and not answered
                                                """)
                                        .param("network", network.value())
                                        .param("whose", who)
                                        .update()
                                == 1);
    }

    int count(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select count(*)::int from followup_asked
                                        where network_id = :network and gathering_id = :gathering and answered
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Integer.class)
                                .single());
    }

    void add(Network.Id network, Given one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into followup_answer (id, network_id, question_id, number, words)
                                        values (gen_random_uuid(), :network, :question, :number, :words)
                                        """)
                                .param("network", network.value())
                                .param("question", one.question().value())
                                .param("number", one.number())
                                .param("words", one.words())
                                .update());
    }

    /** In the order of their random ids, which says nothing. */
    List<Given> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select a.* from followup_answer a
                                        join followup_question q on q.network_id = a.network_id and q.id = a.question_id
                                        where a.network_id = :network and q.gathering_id = :gathering order by a.id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(
                                        (row, n) ->
                                                new Given(
                                                        new FollowupQuestion.Id(
                                                                row.getObject(
                                                                        "question_id", UUID.class)),
                                                        row.getObject("number", Integer.class),
                                                        row.getString("words")))
                                .list());
    }
}
