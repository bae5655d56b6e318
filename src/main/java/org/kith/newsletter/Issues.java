package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The issues of each network's newsletter. */
@Repository
class Issues {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;

    Issues(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /** With drafts, the highest number first. */
    List<Issue> all(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_issue where network_id = :network order by number desc
                                        """)
                                .param("network", network.value())
                                .query(this::issue)
                                .list());
    }

    /** Those that readers see, the last sent first. */
    List<Issue> sent(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_shown
                                        where network_id = :network order by sent_at desc, number desc
                                        """)
                                .param("network", network.value())
                                .query(this::issue)
                                .list());
    }

    /** Those of which letters are still to be written. */
    List<Issue> onTheirWay(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_shown
                                        where network_id = :network and stopped_at is null and finished_at is null
                                        order by sent_at
                                        """)
                                .param("network", network.value())
                                .query(this::issue)
                                .list());
    }

    boolean isAnySent(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from newsletter_shown where network_id = :network)
                                        """)
                                .param("network", network.value())
                                .query(Boolean.class)
                                .single());
    }

    Optional<Issue> find(Network.Id network, Issue.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_issue where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(this::issue)
                                .optional());
    }

    /** One that readers see. */
    Optional<Issue> numbered(Network.Id network, int number) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_shown where network_id = :network and number = :number
                                        """)
                                .param("network", network.value())
                                .param("number", number)
                                .query(this::issue)
                                .optional());
    }

    /** Until the transaction ends nobody else changes it; empty where it is no draft any more. */
    Optional<Issue> holdDraft(Network.Id network, Issue.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_issue where network_id = :network and id = :id and sent_at is null
                                        for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(this::issue)
                                .optional());
    }

    /** Until the transaction ends nobody stops it; empty where it was stopped, or is all sent. */
    Optional<Issue> holdOnItsWay(Network.Id network, Issue.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from newsletter_issue
                                        where network_id = :network and id = :id
                                          and sent_at is not null and stopped_at is null and finished_at is null
                                        for update
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(this::issue)
                                .optional());
    }

    /** A draft with the number after the highest that leaves one free. */
    Issue add(Network.Id network, Issue.Id id) {
        return scope.in(
                network,
                db -> {
                    turn(db, network);
                    return db.sql(
                                    """
                                    insert into newsletter_issue (id, network_id, number)
                                    select :id, :network, max(free) from (
                                        select number + 1 as free from newsletter_issue where network_id = :network
                                        union all select 1) after
                                    where free <= :highest
                                      and not exists (select from newsletter_issue where network_id = :network and number = free)
                                    returning *
                                    """)
                            .param("network", network.value())
                            .param("id", id.value())
                            .param("highest", Issue.HIGHEST)
                            .query(this::issue)
                            .single();
                });
    }

    /** Numbers are given one after the other in a network; the turn ends with the transaction. */
    private static void turn(JdbcClient db, Network.Id network) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('newsletter_issue:' || :network, 0))")
                .param("network", network.toString())
                .query((row, n) -> n)
                .list();
    }

    /** False where somebody has changed its words since, or it was sent. */
    boolean save(Network.Id network, Issue now) {
        return scope.in(
                network,
                db -> {
                    turn(db, network);
                    return db.sql(
                                            """
                                            update newsletter_issue set number = :number, title_in = :titles::jsonb, opening_in = :openings::jsonb,
                                                                        changes = changes + 1
                                            where network_id = :network and id = :id and changes = :changes and sent_at is null
                                            """)
                                    .param("network", network.value())
                                    .param("id", now.id().value())
                                    .param("number", now.number())
                                    .param("changes", now.changes())
                                    .param("titles", json.writeValueAsString(now.titles().byCode()))
                                    .param(
                                            "openings",
                                            json.writeValueAsString(now.openings().byCode()))
                                    .update()
                            == 1;
                });
    }

    void remove(Network.Id network, Issue.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from newsletter_issue where network_id = :network and id = :id and sent_at is null
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                new Issue.Id(row.getObject("id", UUID.class)),
                row.getInt("number"),
                words(row, "title_in"),
                words(row, "opening_in"),
                row.getInt("changes"),
                new Issue.Course(
                        instant(row, "sent_at"),
                        instant(row, "stopped_at"),
                        instant(row, "finished_at"),
                        row.getObject("letters", Integer.class)));
    }

    private Worded words(ResultSet row, String column) throws SQLException {
        return Worded.of(json.readValue(row.getString(column), WORDS));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
