package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What waits for an answer, of whom, since when; and what was answered. */
@Repository
class LinkQuestions {

    /** So many of the oldest are listed. */
    static final int MOST = 100;

    private final NetworkScope scope;

    LinkQuestions(NetworkScope scope) {
        this.scope = scope;
    }

    /** All that was ever asked of a link, oldest first. */
    List<LinkQuestion> of(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select q.*, f.stage, f.stage_on, f.said_by from link_question q
                                        join link_stage f on f.network_id = q.network_id and f.id = q.fact_id
                                        where q.network_id = :network and q.link_id = :link order by q.asked_at, q.id
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(LinkQuestions::question)
                                .list());
    }

    Optional<LinkQuestion> find(Network.Id network, LinkQuestion.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select q.*, f.stage, f.stage_on, f.said_by from link_question q
                                        join link_stage f on f.network_id = q.network_id and f.id = q.fact_id
                                        where q.network_id = :network and q.id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(LinkQuestions::question)
                                .optional());
    }

    /** What waits for the sides that these groups carry, or on which these communities stand. */
    List<LinkQuestion> openFor(
            Network.Id network, Collection<Group.Id> groups, Collection<Community.Id> communities) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select q.*, f.stage, f.stage_on, f.said_by from link_question q
                                        join link_stage f on f.network_id = q.network_id and f.id = q.fact_id
                                        where q.network_id = :network and q.answer is null
                                          and (exists (select from link_carrier c where c.network_id = :network and c.link_id = q.link_id
                                                       and c.side = q.asked and c.until is null and c.group_id = any(:groups))
                                            or exists (select from link_side s where s.network_id = :network and s.link_id = q.link_id
                                                       and s.side = q.asked and s.community_id = any(:communities)))
                                        order by q.asked_at, q.id limit :most
                                        """)
                                .param("network", network.value())
                                .param(
                                        "groups",
                                        groups.stream().map(Group.Id::value).toArray(UUID[]::new))
                                .param("communities", LinkRows.uuids(List.copyOf(communities)))
                                .param("most", MOST)
                                .query(LinkQuestions::question)
                                .list());
    }

    /** What waits for a check, or where {@code ofSides} for one of the two sides. */
    List<LinkQuestion> open(Network.Id network, boolean ofSides) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select q.*, f.stage, f.stage_on, f.said_by from link_question q
                                        join link_stage f on f.network_id = q.network_id and f.id = q.fact_id
                                        where q.network_id = :network and q.answer is null and (q.asked <> 'coordinator') = :ofSides
                                        order by q.asked_at, q.id limit :most
                                        """)
                                .param("network", network.value())
                                .param("ofSides", ofSides)
                                .param("most", MOST)
                                .query(LinkQuestions::question)
                                .list());
    }

    /** False where it is asked already. */
    boolean ask(
            Network.Id network,
            Link.Id link,
            StatedStage.Id fact,
            LinkQuestion.Asked asked,
            StatedStage.@Nullable Id corrects,
            Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into link_question (id, network_id, link_id, fact_id, corrects_id, asked, asked_at)
                                                values (:id, :network, :link, :fact, :corrects, :asked, :now)
                                                on conflict on constraint each_is_asked_once do nothing
                                                """)
                                        .param("id", LinkQuestion.Id.next().value())
                                        .param("network", network.value())
                                        .param("link", link.value())
                                        .param("fact", fact.value())
                                        .param(
                                                "corrects",
                                                corrects == null ? null : corrects.value())
                                        .param("asked", asked.code())
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .update()
                                == 1);
    }

    /** False where it has been answered meanwhile: of two who answer at once one is heard. */
    boolean answer(
            Network.Id network,
            Actor actor,
            LinkQuestion.Id id,
            LinkQuestion.How how,
            @Nullable String reason) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update link_question set answer = :how, answered_at = now(), answered_by = :actor,
                                                                         answered_name = :name, reason = :reason
                                                where network_id = :network and id = :id and answer is null
                                                """)
                                        .param("how", how.code())
                                        .param(
                                                "actor",
                                                actor.person() == null
                                                        ? null
                                                        : actor.person().value())
                                        .param("name", actor.name())
                                        .param("reason", reason)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    /** Open ones that are to be reminded of, for the first time or the last. */
    List<LinkQuestion> due(Network.Id network, Instant now) {
        return scope.in(
                network,
                db ->
                        asOf(
                                        db.sql(
                                                """
                                                select q.*, f.stage, f.stage_on, f.said_by from link_question q
                                                join link_stage f on f.network_id = q.network_id and f.id = q.fact_id
                                                where q.network_id = :network and q.answer is null
                                                  and (q.reminded_at is null and q.asked_at <= :first
                                                    or q.reminded_again_at is null and q.asked_at <= :second)
                                                order by q.asked_at, q.id
                                                """),
                                        now)
                                .param("network", network.value())
                                .query(LinkQuestions::question)
                                .list());
    }

    /** False where somebody answered, or was reminded, meanwhile. */
    boolean remind(Network.Id network, LinkQuestion.Id id, Instant now) {
        return scope.in(
                network,
                db ->
                        asOf(
                                                db.sql(
                                                        """
                                                        update link_question set reminded_at = coalesce(reminded_at, :now),
                                                            reminded_again_at = case when asked_at <= :second then :now end
                                                        where network_id = :network and id = :id and answer is null
                                                          and (reminded_at is null and asked_at <= :first
                                                            or reminded_again_at is null and asked_at <= :second)
                                                        """),
                                                now)
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    private static JdbcClient.StatementSpec asOf(JdbcClient.StatementSpec statement, Instant now) {
        var once = now.minus(LinkQuestion.REMINDER);
        return statement
                .param("first", once.atOffset(ZoneOffset.UTC))
                .param("second", once.minus(LinkQuestion.REMINDER).atOffset(ZoneOffset.UTC));
    }

    private static LinkQuestion question(ResultSet row, int number) throws SQLException {
        var corrects = row.getObject("corrects_id", UUID.class);
        return new LinkQuestion(
                new LinkQuestion.Id(row.getObject("id", UUID.class)),
                new Link.Id(row.getObject("link_id", UUID.class)),
                new StatedStage.Id(row.getObject("fact_id", UUID.class)),
                corrects == null ? null : new StatedStage.Id(corrects),
                Link.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                LinkRows.date(row, "stage_on"),
                StatedStage.voice(row.getString("said_by")),
                LinkQuestion.Asked.of(row.getString("asked")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static LinkQuestion.@Nullable Answer answer(ResultSet row) throws SQLException {
        var how = row.getString("answer");
        return how == null
                ? null
                : new LinkQuestion.Answer(
                        LinkQuestion.How.valueOf(how.toUpperCase(Locale.ROOT)),
                        row.getString("answered_name"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"));
    }
}
