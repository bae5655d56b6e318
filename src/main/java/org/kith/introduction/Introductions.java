package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The introductions of a network, and what was done and said in each. */
@Repository
public class Introductions {

    private static final String SUBJECT = "introduction";

    /** As many as a page of them shows: the ones that changed last. */
    static final int MOST = 200;

    /** Of those that are open. */
    static final int PAGE = 50;

    private final NetworkScope scope;
    private final Audit audit;

    Introductions(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    public Optional<Introduction> find(Network.Id network, Introduction.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(IntroductionRow::introduction)
                                .optional());
    }

    /** Those that some groups asked for or are asked for, the last changed first. */
    List<Introduction> of(Network.Id network, Collection<Group.Id> groups) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction
                                        where network_id = :network
                                          and (asking_group_id = any(:groups) or asked_group_id = any(:groups))
                                        order by state_since desc, id desc limit :most
                                        """)
                                .param("network", network.value())
                                .param(
                                        "groups",
                                        groups.stream().map(Group.Id::value).toArray(UUID[]::new))
                                .param("most", MOST)
                                .query(IntroductionRow::introduction)
                                .list());
    }

    /**
     * Those that are open, those that wait longest first: what the coordinator looks through.
     *
     * @param page counted from 1
     */
    Slice<Introduction> open(Network.Id network, int page) {
        var number = Math.clamp(page, 1, 100_000);
        return scope.in(
                network,
                db ->
                        new Slice<>(
                                db.sql(
                                                """
                                                select * from introduction
                                                where network_id = :network and state in ('asked', 'agreed', 'expired')
                                                order by state_since, id limit :most offset :from
                                                """)
                                        .param("network", network.value())
                                        .param("most", PAGE)
                                        .param("from", (number - 1) * PAGE)
                                        .query(IntroductionRow::introduction)
                                        .list(),
                                number,
                                PAGE,
                                countOpen(db, network)));
    }

    private static long countOpen(JdbcClient db, Network.Id network) {
        return db.sql(
                        """
                        select count(*) from introduction
                        where network_id = :network and state in ('asked', 'agreed', 'expired')
                        """)
                .param("network", network.value())
                .query(Long.class)
                .single();
    }

    List<Introduction> overdue(Network.Id network, Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction
                                        where network_id = :network and state = 'asked' and answer_by <= :now
                                        order by answer_by, id
                                        """)
                                .param("network", network.value())
                                .param("now", IntroductionRow.offset(now))
                                .query(IntroductionRow::introduction)
                                .list());
    }

    List<Step> steps(Network.Id network, Introduction.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction_step
                                        where network_id = :network and introduction_id = :id order by at, id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(IntroductionRow::step)
                                .list());
    }

    /** Something that was said, with where, and by whom; null where they have been forgotten. */
    record Message(Introduction.Id in, Step step, Person.@Nullable Id author) {}

    Optional<Message> message(Network.Id network, Step.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction_step where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(IntroductionRow::message)
                                .optional());
    }

    /** Writes a new one down; false where one between the two is open already. */
    boolean begin(Network.Id network, Actor actor, Introduction one, Step step) {
        return scope.in(
                network,
                db -> {
                    var written =
                            db.sql(
                                                    """
                                                    insert into introduction (id, network_id, asking_group_id, asking_community_id, asked_community_id,
                                                                              asked_group_id, state, asked_at, answer_by, state_since, link_id)
                                                    values (:id, :network, :asking, :from, :to, :asked, :state, :askedAt, :answerBy, :since, :link)
                                                    on conflict do nothing
                                                    """)
                                            .params(IntroductionRow.columns(network, one))
                                            .update()
                                    == 1;
                    if (written) {
                        add(db, network, actor, one, step);
                    }
                    return written;
                });
    }

    /**
     * Writes down what was done; false where somebody else was quicker, and it no longer stands as
     * it was read.
     */
    boolean write(
            Network.Id network, Actor actor, Introduction before, Introduction after, Step step) {
        return scope.in(
                network,
                db -> {
                    var columns = IntroductionRow.columns(network, after);
                    columns.put("before", before.state().code());
                    columns.put("beforeSince", IntroductionRow.offset(before.since()));
                    var written =
                            db.sql(
                                                    """
                                                    update introduction set asked_group_id = :asked, state = :state, answer_by = :answerBy,
                                                                            state_since = :since, link_id = :link
                                                    where network_id = :network and id = :id and state = :before and state_since = :beforeSince
                                                    """)
                                            .params(columns)
                                            .update()
                                    == 1;
                    if (written) {
                        add(db, network, actor, after, step);
                    }
                    return written;
                });
    }

    private void add(JdbcClient db, Network.Id network, Actor actor, Introduction one, Step step) {
        db.sql(
                        """
                        insert into introduction_step (id, network_id, introduction_id, act, side, reason, words, actor_id, actor_name, at)
                        values (:id, :network, :introduction, :act, :side, :reason, :words, :actor, :name, :at)
                        """)
                .param("id", step.id().value())
                .param("network", network.value())
                .param("introduction", one.id().value())
                .param("act", step.act().code())
                .param("side", step.side().code())
                .param("reason", step.reason() == null ? null : step.reason().code())
                .param("words", step.words())
                .param("actor", actor.person() == null ? null : actor.person().value())
                .param("name", actor.name())
                .param("at", IntroductionRow.offset(step.at()))
                .update();
        // What was said between the two stays with them: the history has no words of it.
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        step.act().name().toLowerCase(Locale.ROOT),
                        SUBJECT,
                        one.id().value(),
                        null,
                        Map.of("state", one.state().code())));
    }
}
