package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Until when members propose sessions for the gatherings of a network, and what they propose. */
@Repository
class SessionProposals {

    private final NetworkScope scope;

    SessionProposals(NetworkScope scope) {
        this.scope = scope;
    }

    /** The last day; empty where nobody was called. */
    Optional<LocalDate> until(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select until from session_call where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(LocalDate.class)
                                .optional());
    }

    void call(Network.Id network, Gathering.Id gathering, LocalDate until) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into session_call (network_id, gathering_id, until) values (:network, :gathering, :until)
                                        on conflict (gathering_id) do update set until = excluded.until
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("until", until)
                                .update());
    }

    /** Those that wait first, the oldest first. */
    List<SessionProposal> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from session_proposal where network_id = :network and gathering_id = :gathering
                                        order by answered_at is not null, proposed_at, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(SessionProposals::proposal)
                                .list());
    }

    Optional<SessionProposal> find(Network.Id network, SessionProposal.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from session_proposal where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .query(SessionProposals::proposal)
                                .optional());
    }

    void add(Network.Id network, Actor actor, SessionProposal one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into session_proposal (id, network_id, gathering_id, title, about, language, minutes, needs,
                                                                      proposed_by, proposed_name)
                                        values (:id, :network, :gathering, :title, :about, :language, :minutes, :needs, :by, :name)
                                        """)
                                .param("id", one.id().value())
                                .param("network", network.value())
                                .param("gathering", one.gathering().value())
                                .param("title", one.title())
                                .param("about", one.about())
                                .param("language", one.language())
                                .param("minutes", one.minutes())
                                .param("needs", one.needs())
                                .param("by", actor.personId().value())
                                .param("name", actor.name())
                                .update());
    }

    /** False where somebody has answered before. */
    boolean answer(
            Network.Id network,
            Actor actor,
            SessionProposal.Id id,
            ConferenceSession.@Nullable Id session,
            @Nullable String because) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update session_proposal set answered_at = now(), answered_by = :by, answered_name = :name,
                                                    session_id = :session, declined_because = :because
                                                where network_id = :network and id = :id and answered_at is null
                                                """)
                                        .param("by", actor.personId().value())
                                        .param("name", actor.name())
                                        .param("session", session == null ? null : session.value())
                                        .param("because", because)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .update()
                                == 1);
    }

    /** False where it was answered before, or is not theirs. */
    boolean takeBack(Network.Id network, Actor actor, SessionProposal.Id id) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                delete from session_proposal
                                                where network_id = :network and id = :id and proposed_by = :by and answered_at is null
                                                """)
                                        .param("network", network.value())
                                        .param("id", id.value())
                                        .param("by", actor.personId().value())
                                        .update()
                                == 1);
    }

    private static SessionProposal proposal(ResultSet row, int number) throws SQLException {
        var by = row.getObject("proposed_by", UUID.class);
        return new SessionProposal(
                new SessionProposal.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                row.getString("title"),
                row.getString("about"),
                row.getString("language"),
                row.getInt("minutes"),
                row.getString("needs"),
                new SessionProposal.Proposed(
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        by == null ? null : new Person.Id(by),
                        Objects.requireNonNullElse(
                                row.getString("proposed_name"), ConferenceSession.FORGOTTEN)),
                answer(row));
    }

    private static SessionProposal.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        var session = row.getObject("session_id", UUID.class);
        return at == null
                ? null
                : new SessionProposal.Answer(
                        at.toInstant(),
                        session == null ? null : new ConferenceSession.Id(session),
                        row.getString("declined_because"));
    }
}
